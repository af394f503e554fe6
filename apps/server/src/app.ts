import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { type Config } from './config.js';
import { type Database, openDatabase } from './database/database.js';
import { PagesService } from './directory/pages.service.js';
import { setUpHttp } from './http/http.js';
import { nestOptions } from './nest-options.js';
import { EventLog } from './ops/event-log.js';
import { type Say } from './ops/say.js';
import { SocketAdapter } from './socket/socket.adapter.js';

interface AppParts {
  readonly say?: Say;
  readonly log?: EventLog;
  /** One that is already starting; without it, the one that the configuration names. */
  readonly database?: Database;
}

/**
 * The whole server, its database started and up to date, not yet listening. `close()` ends all of it.
 * @throws StartFault
 */
export async function createApp(config: Config, parts: AppParts = {}): Promise<NestExpressApplication> {
  const { say = () => undefined, log = new EventLog() } = parts;
  const database = parts.database ?? (await openDatabase(config, { say, log }));
  let app: NestExpressApplication | undefined;
  try {
    const options = await nestOptions(config, log);
    await database.ready();
    app = await NestFactory.create<NestExpressApplication>(AppModule.of({ config, database, say, log }), options);
    setUpHttp(app, config, { source: app.get(PagesService, { strict: false }) });
    app.useWebSocketAdapter(new SocketAdapter(app));
    return await app.init();
  } catch (error) {
    // What was begun is ended; that this may fail too is no news after the first failure.
    await app?.close().catch(() => undefined);
    await database.stop();
    throw error;
  }
}
