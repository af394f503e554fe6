import { Injectable } from '@nestjs/common';
import { createWorker, type types } from 'mediasoup';
import { Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';

export interface MediaWorker {
  readonly worker: types.Worker;
  readonly webRtcServer: types.WebRtcServer;
}

/** How long the ports of a worker that died may take to be free again, in milliseconds. */
const RETRY_MS = 100;
const RETRIES = 30;

/** mediasoup's workers, one port each; one that dies is replaced on the same port. */
@Injectable()
export class MediaWorkers {
  private readonly slots: Promise<MediaWorker>[] = [];
  private next = 0;
  private stopping = false;
  private onReplaced: (dead: types.Worker) => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly log: EventLog,
  ) {}

  async start(): Promise<void> {
    for (let index = 0; index < this.config.mediaWorkers; index += 1) this.slots.push(this.create(index));
    await Promise.all(this.slots);
  }

  /** Called when a worker has died and the one in its place is coming up. */
  whenReplaced(react: (dead: types.Worker) => void): void {
    this.onReplaced = react;
  }

  /** The worker for a new room, in turn. */
  async pick(): Promise<MediaWorker> {
    this.next = (this.next + 1) % this.slots.length;
    const slot = this.slots[this.next];
    if (!slot) throw new Error('no media worker');
    return slot;
  }

  /** Process ids of the workers that run now. */
  async processIds(): Promise<number[]> {
    return (await Promise.all(this.slots)).map(({ worker }) => worker.pid);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const slot of await Promise.allSettled(this.slots)) if (slot.status === 'fulfilled') slot.value.worker.close();
  }

  private async create(index: number): Promise<MediaWorker> {
    const { mediaWorkerBin } = this.config;
    const worker = await createWorker({ logLevel: 'error', ...(mediaWorkerBin ? { workerBin: mediaWorkerBin } : {}) });
    worker.on('died', () => this.replace(index, worker));
    const webRtcServer = await this.listen(worker, index);
    return { worker, webRtcServer };
  }

  private replace(index: number, dead: types.Worker): void {
    if (this.stopping) return;
    this.log.event('media.workerDied', { worker: index });
    const slot = this.create(index);
    slot.catch((error: unknown) => this.log.fault('media.workerNotReplaced', error));
    this.slots[index] = slot;
    this.onReplaced(dead);
  }

  private async listen(worker: types.Worker, index: number): Promise<types.WebRtcServer> {
    for (let left = RETRIES; ; left -= 1) {
      try {
        return await worker.createWebRtcServer({ listenInfos: this.listenInfos(index) });
      } catch (error) {
        if (left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
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
