import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { childrenOf, listensOn } from './process-table.js';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));
const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 50;

/** The built server as a process of its own, with an embedded database in a temporary folder. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private written = '';
  /** How much was written before the last start. */
  private launchedAt = 0;

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Starts a server and waits until it answers. `env` goes over the settings for tests. */
  static async start(env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    const port = await freePort();
    const dataDir = await mkdtemp(join(tmpdir(), 'homegroup-'));
    const server = new ServerProcess(port, dataDir, {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      HOST: '127.0.0.1',
      MEDIA_LISTEN_ADDRESS: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_DURABLE: 'off',
      MEDIA_PORT: '0',
      MEDIA_WORKERS: '1',
      // A test that is about many who come says how many that are; all others fill rooms in a moment, on busy machines.
      PROOF_AFTER: '100000',
      ARRIVALS: '100000',
      CONNECTIONS_PER_NETWORK: '100000',
      OVERLOAD_DELAY_MS: '100000',
      ...env,
    });
    await server.launch();
    return server;
  }

  /** Also the only origin it takes sockets from. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get pid(): number {
    if (!this.child?.pid) throw new Error('the server does not run');
    return this.child.pid;
  }

  /** All that the server wrote since the first start: standard output and error. */
  get output(): string {
    return this.written;
  }

  /** The link that makes the instance's first servant, as the last start has printed it. @throws when none comes */
  async invitation(): Promise<string> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline) {
      const link = /\S+\/invitation#\S+/.exec(this.written.slice(this.launchedAt))?.[0];
      if (link) return link;
      await delay(POLL_MS);
    }
    throw new Error('the server printed no invitation');
  }

  /** Ends the process as a crash would, and waits until it is gone. */
  async crash(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Starts again on the same data and port; `env` goes over the settings for this time. */
  async launch(env: NodeJS.ProcessEnv = {}): Promise<void> {
    const child = spawn(process.execPath, [MAIN], { env: { ...this.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.launchedAt = this.written.length;
    const keep = (chunk: Buffer) => (this.written += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await this.answers(child);
  }

  /** Ends the process in good order and removes its data. */
  async stop(): Promise<void> {
    if (this.child?.exitCode === null) await this.end('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Process ids of the media workers, which are children of the server. */
  async mediaWorkers(): Promise<number[]> {
    return (await childrenOf(this.pid))
      .filter(({ command }) => command.includes('mediasoup-worker'))
      .map(({ pid }) => pid);
  }

  /** The process id of the media worker on this port. @throws when there is none */
  async mediaWorkerOn(port: number): Promise<number> {
    for (const pid of await this.mediaWorkers()) if (await listensOn(pid, port)) return pid;
    throw new Error(`no media worker is on port ${port}`);
  }

  private async answers(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${this.written}`);
      const ready = await fetch(`${this.url}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      await delay(POLL_MS);
    }
    child.kill('SIGKILL');
    throw new Error(`the server did not answer within ${START_TIMEOUT_MS} ms:\n${this.written}`);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const tooLong = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await gone;
    clearTimeout(tooLong);
  }
}

export function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
