import { readdir } from 'node:fs/promises';
import { filesHolding, ServerProcess, wordsIn } from '@homegroup/testbed';
import { rowOf, type Row } from './report.js';

const METRICS_TOKEN = 'safety-metrics-token';
/** The events of the log that a fault of the server leaves, whatever the cause. */
const FAULTS =
  /"event":"(process\.fault|socket\.requestFailed|socket\.connectFailed|http\.requestFailed|framework\.error)"/;
/** What stands in the names, tokens, messages, titles and addresses of everyone who takes part. */
const CANARY = {
  name: 'Quetzalina',
  token: 'CANARYtoken',
  message: 'xochipilli',
  address: '127.77.',
  title: 'Ixtlilton',
} as const;
/** Written in a group's settings on purpose: it is in the database, and nowhere else. */
const PUBLISHED: readonly string[] = [CANARY.title];
const TOKEN_LENGTH = 43;

/** The nth person: a name of their own that is found wherever it is written. */
export function personName(index: number): string {
  return `${CANARY.name} ${letters(index)}`;
}

/** A token as a page makes one, but for its beginning, which is found wherever it is written. */
export function canaryToken(): string {
  const drawn = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  // The last sign stands for four bits that must stay as they are drawn.
  return `${CANARY.token}${drawn.slice(CANARY.token.length, TOKEN_LENGTH)}`;
}

export function canaryMessage(index: number): string {
  return `${CANARY.message} ${letters(index)}`;
}

export const CANARY_TITLE = `${CANARY.title} by the river`;

/** An address of the nth network: those of one number share their first three parts. */
export function addressOn(network: number, host = 7): string {
  return `${CANARY.address}${network % 256}.${1 + (host % 250)}`;
}

/** A real server whose every trace is looked through at the end. */
export class WatchedServer {
  private constructor(readonly process: ServerProcess) {}

  static async start(env: NodeJS.ProcessEnv = {}): Promise<WatchedServer> {
    return new WatchedServer(await ServerProcess.start({ METRICS_TOKEN, ...env }));
  }

  get url(): string {
    return this.process.url;
  }

  /** Faults that the server has logged since its first start. */
  get faults(): number {
    return this.process.output.split('\n').filter((line) => FAULTS.test(line)).length;
  }

  /** Prometheus' text. */
  async metrics(): Promise<string> {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    return (await fetch(`${this.url}/metrics`, { headers })).text();
  }

  /** The heap in use, in megabytes. */
  async heapMb(): Promise<number> {
    return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(await this.metrics())?.[1] ?? NaN) / 2 ** 20;
  }

  /** Looks for everyone who took part in the log, the metrics and every file below the data folder. */
  async scan(): Promise<Row> {
    const words = Object.values(CANARY);
    const inFiles = words.filter((word) => !PUBLISHED.includes(word));
    const files = await readdir(this.process.dataDir, { recursive: true, withFileTypes: true });
    const found = [
      ...wordsIn(this.process.output, words).map((word) => `${word} in the log`),
      ...wordsIn(await this.metrics(), words).map((word) => `${word} in the metrics`),
      ...(await filesHolding(this.process.dataDir, inFiles)).map((file) => file.slice(this.process.dataDir.length)),
    ];
    return rowOf({
      what: 'log, metrics and database files that hold a name, token, message or address',
      tried: 2 + files.filter((file) => file.isFile()).length,
      failed: found.length,
      must: '0 hits',
      note: found.slice(0, 3).join(', '),
    });
  }

  async stop(): Promise<void> {
    await this.process.stop();
  }
}

/** Runs `work` on a server of its own and adds what a look through all its traces gives. */
export async function onServer(
  env: NodeJS.ProcessEnv,
  work: (server: WatchedServer) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const server = await WatchedServer.start(env);
  try {
    const rows = await work(server);
    return [...rows, await server.scan()];
  } finally {
    await server.stop();
  }
}

// Names with long numbers in them are taken for telephone numbers.
function letters(index: number): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz';
  let rest = index;
  let word = '';
  do {
    word += alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  } while (rest > 0);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}o`;
}
