import { once } from 'node:events';
import { createServer } from 'node:net';
import { type INestApplication } from '@nestjs/common';
import { Config, ConfigFault } from './config.js';
import { openDatabase } from './database/database.js';
import { EventLog } from './ops/event-log.js';
import { sayOnTerminal as say } from './ops/say.js';
import { explainStart } from './explain-start.js';
import { welcome } from './welcome.js';

const EXIT_FAULT = 1;
const EXIT_CONFIG = 2;
/** How long the rest may take to end in good order, in milliseconds. */
const STOP_MS = 15_000;

const log = new EventLog();
let config: Config | null = null;
let app: INestApplication | null = null;
let stopping = false;

async function start(): Promise<void> {
  config = Config.parse(process.env);
  await mayListen(config);
  // The database starts while Nest is still being read.
  const database = await openDatabase(config, { say, log });
  const { createApp } = await import('./app.js');
  app = await createApp(config, { say, log, database });
  if (stopping) return;
  await app.listen(config.port, config.host);
  const { IdentityService } = await import('./identity/identity.service.js');
  for (const line of welcome(config, await app.get(IdentityService).inviteHost())) say(line);
  log.event('server.started', { durationMs: Math.round(process.uptime() * 1000) });
}

// Told before anything else is begun: a second server started by mistake should not have to wait for the first one's database.
async function mayListen({ port, host }: Config): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  await new Promise((resolve) => probe.close(resolve));
}

async function stop(exitCode: number): Promise<never> {
  stopping = true;
  setTimeout(() => process.exit(EXIT_FAULT), STOP_MS).unref();
  log.event('server.stopping');
  await starting.catch(() => undefined);
  await app?.close();
  log.event('server.stopped');
  process.exit(exitCode);
}

function failed(error: unknown): Promise<never> {
  log.fault('process.fault', error);
  process.stderr.write(`${explainStart(error, config)}\n`);
  return stop(error instanceof ConfigFault ? EXIT_CONFIG : EXIT_FAULT);
}

function broken(error: unknown): void {
  log.fault('process.fault', error);
  if (!stopping) void stop(EXIT_FAULT);
}

process.on('uncaughtException', broken);
process.on('unhandledRejection', broken);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (!stopping) void stop(0);
  });
}

const starting = start();
starting.catch((error: unknown) => void failed(error));
