import { readFile } from 'node:fs/promises';
import { type NestApplicationOptions } from '@nestjs/common';
import { type Config } from './config.js';
import { type EventLog } from './ops/event-log.js';
import { NestLog } from './ops/nest-log.js';

export type NestOptions = Pick<NestApplicationOptions, keyof NestApplicationOptions>;

/** How Nest runs: silent but for the event log, failures thrown to us, and no parsers but those we set. */
export async function nestOptions({ tls }: Config, log: EventLog): Promise<NestOptions> {
  const options = { logger: new NestLog(log), abortOnError: false, bodyParser: false, forceCloseConnections: true };
  if (!tls) return options;
  const [cert, key] = await Promise.all([readFile(tls.certFile), readFile(tls.keyFile)]);
  return { ...options, httpsOptions: { cert, key } };
}
