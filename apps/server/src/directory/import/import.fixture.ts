import { type ImportAnswer, type ImportQuestion, type ImportReport } from '@homegroup/contracts';
import { DataSource } from 'typeorm';
import { Config } from '../../config.js';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { elsewhere } from '../../database/database.js';
import { TemporaryDatabases } from '../../database/embedded.fixture.js';
import { GroupEntity } from '../../groups/group.entity.js';
import { MeetingEntity } from '../../groups/meeting.entity.js';
import { OccurrenceEntity } from '../../groups/occurrence.entity.js';
import { SignedInBrowser } from '../../groups/signed-in.fixture.js';
import { serve } from '../../http/serve.fixture.js';
import { EventLog } from '../../ops/event-log.js';
import { memoryLog } from '../../ops/log.fixture.js';
import { OpsModule } from '../../ops/ops.module.js';
import { ImportModule } from './import.module.js';

export type FileBody = string | Buffer<ArrayBuffer> | ReadableStream<Uint8Array>;

export interface Sent extends Partial<ImportQuestion> {
  readonly type?: string;
  readonly cookie?: string;
}

/** The import, served, with a database of its own and someone signed in who serves the instance. */
export class ImportServer {
  private constructor(
    private readonly parts: Awaited<ReturnType<typeof begun>>,
    private readonly host: SignedInBrowser,
  ) {}

  static async start(): Promise<ImportServer> {
    const parts = await begun();
    return new ImportServer(parts, await SignedInBrowser.of(parts.app, parts.url, { isHost: true }));
  }

  get database(): DataSource {
    return this.parts.app.get(DataSource);
  }

  get logged(): string {
    return this.parts.memory.text();
  }

  /** The cookie of someone who serves no more than a group. */
  async servant(): Promise<string> {
    return (await SignedInBrowser.of(this.parts.app, this.parts.url)).cookie;
  }

  async send(
    file: FileBody,
    { type = 'text/csv', cookie = this.host.cookie, ...question }: Sent = {},
  ): Promise<Response> {
    const asked = { dry: 'no', fellowship: 'AA', zone: 'America/Denver', language: 'en', ...question };
    const headers = { 'content-type': type, origin: this.parts.config.publicUrl, cookie };
    const init = { method: 'POST', body: file, headers, duplex: 'half' } as const;
    return fetch(`${this.parts.url}/api/import?${new URLSearchParams(asked).toString()}`, init);
  }

  async answerOf(file: FileBody, sent: Sent = {}): Promise<ImportAnswer> {
    const response = await this.send(file, sent);
    if (response.status !== 200) throw new Error(`The server answered ${response.status}.`);
    return (await response.json()) as ImportAnswer;
  }

  async reportOf(file: FileBody, sent: Sent = {}): Promise<ImportReport> {
    const answer = await this.answerOf(file, sent);
    if (answer.kind !== 'report') throw new Error(`The file was refused: ${answer.fault}.`);
    return answer.report;
  }

  async meeting(link: string): Promise<MeetingEntity> {
    return this.database.getRepository(MeetingEntity).findOneOrFail({ where: { link }, relations: { group: true } });
  }

  /** All that an import could touch, but up to when occurrences are known: that is renewed with them. */
  async everything() {
    const groups = await this.database.getRepository(GroupEntity).find({ order: { id: 'ASC' } });
    const meetings = await this.database.getRepository(MeetingEntity).find({ order: { id: 'ASC' } });
    const occurrences = await this.database.getRepository(OccurrenceEntity).count();
    return { groups, meetings: meetings.map(({ knownUntil: _renewed, ...meeting }) => meeting), occurrences };
  }

  async forget(): Promise<void> {
    await this.database.query('DELETE FROM groups');
  }

  async stop(): Promise<void> {
    await this.parts.app.close();
    await this.parts.databases.removeAll();
  }
}

async function begun() {
  const databases = new TemporaryDatabases();
  const { host: socketFolder } = await databases.start();
  const config = Config.parse({ DEMO: 'off' });
  const memory = memoryLog();
  const { log } = memory;
  const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), tables, ImportModule];
  const served = await serve({ imports, providers: [{ provide: EventLog, useValue: log }] }, { config, log });
  return { ...served, databases, config, memory };
}
