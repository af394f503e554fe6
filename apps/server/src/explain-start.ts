import { type Config, ConfigFault } from './config.js';
import { StartFault } from './start-fault.js';

type Explain = (config: Pick<Config, 'port' | 'host'>) => string;

/** Why a server does not start, by the code of the system (errno). */
const REASONS: Readonly<Record<string, Explain>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken, perhaps by a server that still runs. Stop it, or choose another port: PORT=4001 npm start`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}. HOST names the address to listen on.`,
  EACCES: ({ port }) => `The system does not allow to listen on port ${port}. Choose one above 1023 with PORT.`,
};

/**
 * Why the server did not start, in plain words. Before it listens nobody has told it anything, so that an unknown
 * error may speak for itself.
 */
export function explainStart(error: unknown, config: Config | null): string {
  if (!(error instanceof Error)) return 'The server could not start.';
  if (error instanceof ConfigFault || error instanceof StartFault) return error.message;
  const code: unknown = 'code' in error ? error.code : undefined;
  const explain = typeof code === 'string' ? REASONS[code] : undefined;
  return explain && config ? explain(config) : `The server could not start: ${error.message}`;
}
