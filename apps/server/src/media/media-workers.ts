import { Injectable } from '@nestjs/common';
import { createWorker, type types } from 'mediasoup';
import { Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';
import { StartFault } from '../start-fault.js';
import { MEDIA_CODECS } from './codecs.js';
import { leastLoaded, WorkerLoad } from './worker-load.js';

export interface MediaWorker {
  readonly worker: types.Worker;
  readonly webRtcServer: types.WebRtcServer;
  readonly load: WorkerLoad;
}

/** A router, and the worker that carries it. */
export interface RouterPlace {
  readonly at: MediaWorker;
  readonly router: types.Router;
}

/** How long the ports of a worker that died may take to be free again, in milliseconds. */
const RETRY_MS = 100;
const RETRIES = 30;
/** The pause before another try when a worker could not be replaced, in milliseconds. */
const REPLACE_AGAIN_MS = 1_000;

/** mediasoup's workers, one port each; one that dies is replaced on the same port. */
@Injectable()
export class MediaWorkers {
  private readonly slots: Promise<MediaWorker>[] = [];
  private readonly running = new Set<types.Worker>();
  private ready: readonly MediaWorker[] = [];
  private stopping = false;
  private onReplaced: (dead: types.Worker) => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly log: EventLog,
  ) {}

  /** @throws StartFault when a worker cannot run or its port is taken */
  async start(): Promise<void> {
    for (let index = 0; index < this.config.mediaWorkers; index += 1) this.slots.push(this.create(index));
    await Promise.all(this.slots);
  }

  /** Called when a worker has died and the one in its place is coming up. */
  whenReplaced(react: (dead: types.Worker) => void): void {
    this.onReplaced = react;
  }

  /** Those that take listeners now. */
  get all(): readonly MediaWorker[] {
    return this.ready;
  }

  /** How many streams one worker carries before a room goes on to the next. */
  get limit(): number {
    return this.config.mediaListenersPerWorker;
  }

  /** A new router on this worker, or else on the least loaded; where all have died, on the first that is back. */
  async openRouter(wanted = leastLoaded(this.ready)): Promise<RouterPlace> {
    const at = wanted ?? (await Promise.race(this.slots));
    // Before anything is waited for, so that rooms that are made at once do not all choose the same worker.
    const release = at.load.takeRouter();
    try {
      const router = await at.worker.createRouter({ mediaCodecs: MEDIA_CODECS });
      router.observer.on('close', release);
      return { at, router };
    } catch (error) {
      release();
      throw error;
    }
  }

  // A worker that is still starting is not waited for: on Ctrl+C it may have got the signal too and never answer.
  stop(): void {
    this.stopping = true;
    for (const worker of this.running) worker.close();
  }

  private async create(index: number): Promise<MediaWorker> {
    const worker = await this.spawn();
    this.running.add(worker);
    if (this.stopping) worker.close();
    worker.on('died', () => this.replace(index, worker));
    const made = { worker, webRtcServer: await this.listen(worker, index), load: new WorkerLoad() };
    this.ready = [...this.ready, made];
    return made;
  }

  private async spawn(): Promise<types.Worker> {
    const { mediaWorkerBin } = this.config;
    try {
      return await createWorker({ logLevel: 'error', ...(mediaWorkerBin ? { workerBin: mediaWorkerBin } : {}) });
    } catch (error) {
      throw new StartFault(
        'The media worker does not start. `npm start` builds one; MEDIASOUP_WORKER_BIN names another.',
        error,
      );
    }
  }

  private replace(index: number, dead: types.Worker): void {
    this.running.delete(dead);
    this.ready = this.ready.filter(({ worker }) => worker !== dead);
    if (this.stopping) return;
    this.log.event('media.workerDied', { worker: index });
    this.slots[index] = this.createAgain(index);
    this.onReplaced(dead);
  }

  private async createAgain(index: number): Promise<MediaWorker> {
    for (;;) {
      try {
        return await this.create(index);
      } catch (error) {
        this.log.fault('media.workerNotReplaced', error, { worker: index });
        await pause(REPLACE_AGAIN_MS);
      }
    }
  }

  private async listen(worker: types.Worker, index: number): Promise<types.WebRtcServer> {
    for (let left = RETRIES; ; left -= 1) {
      try {
        return await worker.createWebRtcServer({ listenInfos: this.listenInfos(index) });
      } catch (error) {
        if (left === 0 || this.stopping) throw portFault(this.config.mediaPort + index, error);
        await pause(RETRY_MS);
      }
    }
  }

  private listenInfos(index: number): types.TransportListenInfo[] {
    const { mediaListenAddress: ip, mediaAnnouncedAddress: announcedAddress, mediaPort } = this.config;
    const port = mediaPort === 0 ? {} : { port: mediaPort + index };
    const announced = announcedAddress ? { announcedAddress } : {};
    return (['udp', 'tcp'] as const).map((protocol) => ({ protocol, ip, ...announced, ...port }));
  }
}

function portFault(port: number, cause: unknown): StartFault {
  return new StartFault(
    `Media cannot listen on port ${port}. Stop what uses it, or set MEDIA_PORT to another one.`,
    cause,
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
