import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { type Config } from './config.js';
import { openDatabase } from './database/database.js';
import { setUpHttp } from './http/http.js';
import { EventLog } from './ops/event-log.js';
import { NestLog } from './ops/nest-log.js';
import { type Say } from './ops/say.js';
import { SocketAdapter } from './socket/socket.adapter.js';

/**
 * The whole server, its database started and up to date, not yet listening. `close()` ends all of it.
 * @throws StartFault
 */
export async function createApp(
  config: Config,
  { say = () => undefined, log = new EventLog() }: { say?: Say; log?: EventLog } = {},
): Promise<NestExpressApplication> {
  const database = await openDatabase(config, { say, log });
  let app: NestExpressApplication | undefined;
  try {
    const module = AppModule.of({ config, database, say, log });
    app = await NestFactory.create<NestExpressApplication>(module, await nestOptions(config, log));
    setUpHttp(app, config);
    app.useWebSocketAdapter(new SocketAdapter(app));
    return await app.init();
  } catch (error) {
    // What was begun is ended; that this may fail too is no news after the first failure.
    await app?.close().catch(() => undefined);
    await database.stop();
    throw error;
  }
}

type NestOptions = Pick<NestApplicationOptions, keyof NestApplicationOptions>;

async function nestOptions({ tls }: Config, log: EventLog): Promise<NestOptions> {
  const options = { logger: new NestLog(log), abortOnError: false, bodyParser: false, forceCloseConnections: true };
  if (!tls) return options;
  const [cert, key] = await Promise.all([readFile(tls.certFile), readFile(tls.keyFile)]);
  return { ...options, httpsOptions: { cert, key } };
}
