import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { type Config } from './config.js';
import { openDatabase } from './database/database.js';
import { EventLog } from './ops/event-log.js';
import { NestLog } from './ops/nest-log.js';
import { type Say } from './ops/say.js';

/**
 * The whole server, its database started and up to date, not yet listening. `close()` ends all of it.
 * @throws DatabaseFault
 */
export async function createApp(
  config: Config,
  { say = () => undefined, log = new EventLog() }: { say?: Say; log?: EventLog } = {},
): Promise<NestExpressApplication> {
  const database = await openDatabase(config, { say, log });
  try {
    const options = await nestOptions(config, log);
    const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config, database, log), options);
    return await app.init();
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function nestOptions({ tls }: Config, log: EventLog): Promise<NestApplicationOptions> {
  const options = { logger: new NestLog(log), abortOnError: false, bodyParser: false, forceCloseConnections: true };
  if (!tls) return options;
  const [cert, key] = await Promise.all([readFile(tls.certFile), readFile(tls.keyFile)]);
  return { ...options, httpsOptions: { cert, key } };
}
