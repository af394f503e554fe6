import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryLog } from '../ops/log.fixture.js';
import { EmbeddedPostgres, type EmbeddedSettings } from './embedded-postgres.js';

/** Embedded databases for tests: quick ones in a temporary folder that goes with them. */
export class TemporaryDatabases {
  private readonly running = new Set<EmbeddedPostgres>();
  private readonly folders: string[] = [];

  async folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'homegroup-test-'));
    this.folders.push(path);
    return path;
  }

  async start(settings: Partial<EmbeddedSettings> = {}): Promise<EmbeddedPostgres> {
    const dataDir = settings.dataDir ?? (await this.folder());
    const { log } = memoryLog();
    const postgres = await EmbeddedPostgres.begin({ durable: false, say: () => undefined, log, ...settings, dataDir });
    this.running.add(postgres);
    await postgres.ready();
    return postgres;
  }

  async removeAll(): Promise<void> {
    await Promise.all([...this.running].map((postgres) => postgres.stop()));
    await Promise.all(this.folders.map((path) => rm(path, { recursive: true, force: true })));
  }
}
