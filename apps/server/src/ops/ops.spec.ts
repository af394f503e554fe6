import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { type EmbeddedPostgres } from '../database/embedded-postgres.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { HealthController } from './health.controller.js';
import { memoryLog } from './log.fixture.js';
import { Metrics } from './metrics.js';
import { OpsModule } from './ops.module.js';

const LONG_MS = 60_000;
const TOKEN = 'a-token-of-the-operator';
const databases = new TemporaryDatabases();
const { log, text } = memoryLog();
const apps: NestExpressApplication[] = [];
let postgres: EmbeddedPostgres;

async function start(env: Record<string, string>): Promise<{ app: NestExpressApplication; url: string }> {
  const config = Config.parse(env);
  const database = elsewhere({ socketFolder: postgres.host });
  const imports = [
    ConfigModule.of(config),
    OpsModule.of(log),
    DatabaseModule.of(database, { say: () => undefined, log }),
  ];
  const served = await serve({ imports }, { config, log });
  apps.push(served.app);
  return served;
}

async function read(url: string, headers: Record<string, string> = {}): Promise<[number, string]> {
  const answer = await fetch(url, { headers });
  return [answer.status, await answer.text()];
}

beforeAll(async () => {
  postgres = await databases.start();
}, LONG_MS);
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await databases.removeAll();
}, LONG_MS);

describe('metrics', () => {
  it('are not there without a token, and not for anyone without it', async () => {
    const none = await start({});
    expect(await read(`${none.url}/metrics`)).toEqual([404, '{"code":"BAD_REQUEST"}']);
    expect((await read(`${none.url}/metrics`, { authorization: 'Bearer null' }))[0]).toBe(404);
    const { url } = await start({ METRICS_TOKEN: TOKEN });
    for (const authorization of ['', TOKEN, `Bearer ${TOKEN}x`, 'Bearer ', `Basic ${TOKEN}`]) {
      expect(await read(`${url}/metrics`, { authorization })).toEqual([404, '{"code":"BAD_REQUEST"}']);
    }
  });

  it('tell the operator of the whole server and of nobody', async () => {
    const { app, url } = await start({ METRICS_TOKEN: TOKEN });
    let rooms = 2;
    app.get(Metrics).watch('rooms', () => rooms);
    app.get(Metrics).commandAnswered(3);
    rooms = 5;
    log.event('room.opened');
    const [status, metrics] = await read(`${url}/metrics`, { authorization: `Bearer ${TOKEN}` });
    expect(status).toBe(200);
    expect(metrics).toMatch(/^homegroup_rooms 5$/m);
    expect(metrics).toMatch(/^homegroup_events_total\{event="room.opened"\} 1$/m);
    expect(metrics).toMatch(/^homegroup_command_seconds_bucket\{le="0.005"\} 1$/m);
    expect(metrics).toMatch(/^nodejs_eventloop_lag_seconds /m);
  });
});

describe('health', () => {
  it('tells that the server stops before it does', async () => {
    const { app, url } = await start({});
    expect(await read(`${url}/api/health/ready`)).toEqual([200, '{"status":"ok"}']);
    app.get(HealthController).beforeApplicationShutdown();
    expect(await read(`${url}/api/health/ready`)).toEqual([503, '{"code":"INTERNAL"}']);
    expect(await read(`${url}/api/health/live`)).toEqual([200, '{"status":"ok"}']);
  });

  it(
    'is 503 while the database is gone, and says no more than that',
    async () => {
      const { url } = await start({});
      await postgres.stop();
      expect(await read(`${url}/api/health/ready`)).toEqual([503, '{"code":"INTERNAL"}']);
      expect(await read(`${url}/api/health/live`)).toEqual([200, '{"status":"ok"}']);
      expect(text()).not.toMatch(/ECONNREFUSED.*socket|\.s\.PGSQL/);
    },
    LONG_MS,
  );
});
