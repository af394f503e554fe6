import { type Server } from 'node:http';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Config } from '../../config.js';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { elsewhere } from '../../database/database.js';
import { TemporaryDatabases } from '../../database/embedded.fixture.js';
import { GroupsModule } from '../../groups/groups.module.js';
import { serve } from '../../http/serve.fixture.js';
import { memoryLog } from '../../ops/log.fixture.js';
import { OpsModule } from '../../ops/ops.module.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsRepository } from './feeds.repository.js';
import { FeedsService } from './feeds.service.js';

/** The feeds on a server of their own, with a database, for tests. */
export class ServedFeeds {
  private constructor(
    private readonly app: NestExpressApplication,
    private readonly databases: TemporaryDatabases,
    readonly url: string,
  ) {}

  static async start(): Promise<ServedFeeds> {
    const databases = new TemporaryDatabases();
    const { host: socketFolder } = await databases.start();
    const env = { DEMO: 'off', PUBLIC_URL: 'https://meet.example.org', INSTANCE_NAME: 'Meetings here' };
    const config = Config.parse(env);
    const { log } = memoryLog();
    const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
    const parts = {
      imports: [ConfigModule.of(config), OpsModule.of(log), tables, GroupsModule],
      controllers: [FeedsController],
      providers: [FeedsRepository, FeedsService],
    };
    const { app, url } = await serve(parts, { config, log });
    // On a busy machine a test may pause for longer than the server keeps a connection.
    const server: Server = app.getHttpServer();
    server.keepAliveTimeout = 120_000;
    return new ServedFeeds(app, databases, url);
  }

  get database(): DataSource {
    return this.app.get(DataSource);
  }

  get repository(): FeedsRepository {
    return this.app.get(FeedsRepository);
  }

  async ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
    return fetch(`${this.url}/feeds/${path}`, { method, headers });
  }

  async text(path: string): Promise<string> {
    const answer = await this.ask(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.databases.removeAll();
  }
}
