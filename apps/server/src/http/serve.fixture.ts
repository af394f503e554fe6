import { type AddressInfo, type Server } from 'node:net';
import { type ModuleMetadata, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Config } from '../config.js';
import { nestOptions } from '../nest-options.js';
import { type EventLog } from '../ops/event-log.js';
import { setUpHttp } from './http.js';
import { type PageSource } from './page-source.js';

@Module({})
class TryModule {}

interface ServeSettings {
  readonly config: Config;
  readonly log: EventLog;
  readonly webFolder?: string;
  readonly source?: PageSource;
}

/** Parts of the server on a free port, for tests. */
export async function serve(
  parts: ModuleMetadata,
  { config, log, webFolder = '/nowhere', source }: ServeSettings,
): Promise<{ app: NestExpressApplication; url: string }> {
  const module = { module: TryModule, ...parts };
  const app = await NestFactory.create<NestExpressApplication>(module, await nestOptions(config, log));
  setUpHttp(app, config, { folder: webFolder, ...(source && { source }) });
  await app.listen(0, '127.0.0.1');
  const server: Server = app.getHttpServer();
  const { port } = server.address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}` };
}
