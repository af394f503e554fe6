import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { type NestApplicationOptions } from '@nestjs/common';
import { type Config } from './config.js';
import { type EventLog } from './ops/event-log.js';
import { NestLog } from './ops/nest-log.js';
import { StartFault } from './start-fault.js';

type NestOptions = Pick<NestApplicationOptions, keyof NestApplicationOptions>;

/** How Nest runs: silent but for the event log, failures thrown to us, and no parsers but those we set. */
export async function nestOptions({ tls }: Config, log: EventLog): Promise<NestOptions> {
  const options = { logger: new NestLog(log), abortOnError: false, bodyParser: false, forceCloseConnections: true };
  if (!tls) return options;
  return { ...options, httpsOptions: await certificate(tls) };
}

async function certificate({ certFile, keyFile }: NonNullable<Config['tls']>): Promise<{ cert: Buffer; key: Buffer }> {
  const [cert, key] = await Promise.all([readFile(certFile), readFile(keyFile)]);
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new StartFault(
      'TLS_CERT_FILE and TLS_KEY_FILE do not hold a certificate and its private key in PEM form.',
      error,
    );
  }
  return { cert, key };
}
