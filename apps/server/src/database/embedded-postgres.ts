import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EventLog } from '../ops/event-log.js';
import { type Say } from '../ops/say.js';
import { type Binaries, findBinaries } from './binaries.js';
import { prepareData, socketFolder } from './data-folder.js';
import { StartFault } from '../start-fault.js';
import { plainEnvironment } from './run.js';

type Postmaster = ChildProcessByStdio<null, null, Readable>;

export interface EmbeddedSettings {
  readonly dataDir: string;
  readonly durable: boolean;
  readonly say: Say;
  readonly log: EventLog;
}

/** What Postgres says while an earlier server on the same folder has not quite gone. */
const STILL_THERE = /postmaster\.pid|pre-existing shared memory/;
const WAIT_FOR_EARLIER_MS = 30_000;
const TRY_AGAIN_MS = 250;
const STOP_MS = 10_000;
/** How much of what Postgres says at its start is kept to explain a failure. */
const SAID_MAX = 4_000;

/** A real Postgres of our own on a unix socket in our data folder. It ends with us, and is started again if it fails. */
export class EmbeddedPostgres {
  private postmaster: Postmaster | null = null;
  private stopping = false;
  private launching: Promise<void> = Promise.resolve();

  private constructor(
    private readonly binaries: Binaries,
    private readonly settings: EmbeddedSettings,
    private readonly data: string,
    private readonly socket: Awaited<ReturnType<typeof socketFolder>>,
  ) {}

  /** Begins to start it, making its folder first if need be. @throws StartFault */
  static async begin(settings: EmbeddedSettings): Promise<EmbeddedPostgres> {
    const binaries = await findBinaries();
    const data = await prepareData(binaries, settings);
    const postgres = new EmbeddedPostgres(binaries, settings, data, await socketFolder(data));
    postgres.launching = postgres.launch();
    // Whoever waits is told; a failure that comes before anyone waits must not end the process.
    postgres.launching.catch(() => undefined);
    return postgres;
  }

  /** Until it takes connections for the first time. @throws StartFault */
  ready(): Promise<void> {
    return this.launching;
  }

  /** The folder that a client gives as its host. */
  get host(): string {
    return this.socket.path;
  }

  get processId(): number | undefined {
    return this.postmaster?.pid;
  }

  /** Ends the sessions that are left, writes what must be written, and waits for the end. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    const { postmaster } = this;
    if (postmaster && isRunning(postmaster)) {
      const ended = once(postmaster, 'exit');
      postmaster.kill('SIGINT');
      const late = setTimeout(() => postmaster.kill('SIGQUIT'), STOP_MS);
      await ended;
      clearTimeout(late);
    }
    await this.socket.remove();
  }

  // A server that was killed leaves its file behind until the system has cleared it away: that is waited for.
  private async launch(): Promise<void> {
    const giveUpAt = Date.now() + WAIT_FOR_EARLIER_MS;
    for (let attempt = 1; ; attempt += 1) {
      const said = await this.launchOnce();
      if (said === null || this.stopping) return;
      if (!STILL_THERE.test(said) || Date.now() > giveUpAt) throw notStarted(this.data, said);
      if (attempt === 4) this.settings.say('Waiting for the database of an earlier start to end ...');
      await sleep(TRY_AGAIN_MS);
    }
  }

  /** Null when Postgres takes connections, or is no longer wanted; else its last words. */
  private launchOnce(): Promise<string | null> {
    if (this.stopping) return Promise.resolve(null);
    const [file, ...first] = this.binaries.command('postgres');
    const postmaster = spawn(file, [...first, ...this.options()], {
      // Out of reach of the terminal: Ctrl+C is for us, and the database ends last.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: plainEnvironment(),
    });
    this.postmaster = postmaster;
    return new Promise((resolve) => {
      let said = '';
      let ready = false;
      postmaster.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (ready) return;
        said = (said + text).slice(-SAID_MAX);
        ready = said.includes('ready to accept connections');
        if (ready) resolve(null);
      });
      postmaster.once('error', (error) => resolve(error.message));
      postmaster.once('close', (code) => {
        if (ready) this.ended(code);
        else resolve(said || `it ended with code ${code ?? -1}`);
      });
    });
  }

  private ended(code: number | null): void {
    if (this.stopping) return;
    const { log } = this.settings;
    log.warning('database.stopped', { exitCode: code ?? -1 });
    this.launch().then(
      () => this.stopping || log.event('database.restarted'),
      (error: unknown) => log.fault('database.notReady', error),
    );
  }

  // Level `log` leaves out errors and their statements, which could quote what people wrote.
  private options(): string[] {
    const settings = [
      'listen_addresses=',
      'shared_buffers=64MB',
      'io_method=sync',
      'max_connections=50',
      'log_min_messages=log',
      'log_min_error_statement=panic',
      'log_checkpoints=off',
      ...(this.settings.durable ? [] : ['fsync=off', 'full_page_writes=off']),
    ];
    return ['-D', this.data, '-k', this.socket.path, ...settings.flatMap((setting) => ['-c', setting])];
  }
}

function isRunning(child: Postmaster): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function notStarted(data: string, said: string): StartFault {
  const advice = STILL_THERE.test(said)
    ? `Another server is using ${data}. Stop it, or set DATA_DIR to another folder.`
    : 'Set DATABASE_URL to a Postgres of your own, or see what it says:';
  return new StartFault(`The embedded database does not start. ${advice}\n${said.trim()}`);
}
