import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type TransportOffer } from '@homegroup/contracts';
import { useOf } from '@homegroup/testbed';
import { nowMs } from '../clients/clock.js';
import { MediaClients } from '../clients/media-clients.js';
import { BareSocket } from './bare-socket.js';
import { connect, type Joined, joined, type Room, type Side, type Speaker, speakerOn, type Use } from './side.js';

const MAIN = fileURLToPath(new URL('../bare/main.js', import.meta.url));

/** mediasoup with the least server that can drive it, as a process of its own. */
export class BareSide implements Side {
  readonly name = 'bare';

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly port: number,
    private readonly workerPid: number,
    readonly listeners: MediaClients,
    readonly speakers: MediaClients,
  ) {}

  static async start(): Promise<BareSide> {
    const child = spawn(process.execPath, [MAIN]);
    child.stderr.pipe(process.stderr);
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', resolve);
      child.once('exit', () => reject(new Error('the bare forwarder ended at once')));
    });
    const [port = 0, workerPid = 0] = line.split(' ').map(Number);
    return new BareSide(child, port, workerPid, await MediaClients.start(), await MediaClients.start());
  }

  async use(): Promise<Use> {
    const [node, worker] = await Promise.all([useOf(this.child.pid ?? 0), useOf(this.workerPid)]);
    return {
      nodeMs: node.cpuMs,
      workerMs: worker.cpuMs,
      databaseMs: 0,
      nodeKb: node.memoryKb,
      workerKb: worker.memoryKb,
    };
  }

  room(index: number): Promise<BareRoomClients> {
    return Promise.resolve(new BareRoomClients(String(index), this));
  }

  socket(): Promise<BareSocket> {
    return BareSocket.open(this.port);
  }

  async stop(): Promise<void> {
    await Promise.all([this.listeners.close(), this.speakers.close()]);
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin.end();
    await gone;
  }
}

/** One room of the bare forwarder, and those who come. */
export class BareRoomClients implements Room {
  private readonly producers = new Map<number, string>();
  private control: Promise<BareSocket> | null = null;

  constructor(
    private readonly room: string,
    private readonly side: BareSide,
  ) {}

  async join(): Promise<Joined> {
    const socket = await this.side.socket();
    const clickedAt = nowMs();
    const line = await this.connect(socket, this.side.listeners, 'enter');
    return joined(clickedAt, line, socket.received, () => socket.close());
  }

  /** The first is heard at once, all others when the floor is handed over to them. */
  async speaker(mark: number): Promise<Speaker> {
    const socket = await this.side.socket();
    const line = await this.connect(socket, this.side.speakers, 'send');
    const ssrc = randomInt(1, 2 ** 32);
    const isPaused = this.producers.size > 0;
    const { room } = this;
    this.producers.set(
      mark,
      await socket.ask<string>({ ask: 'produce', room, transport: line.transport, ssrc, isPaused }),
    );
    return speakerOn(line, ssrc, mark);
  }

  /** Pauses one and resumes the other, at every listener. */
  async handOver(from: Speaker, to: Speaker): Promise<void> {
    const socket = await (this.control ??= this.side.socket());
    const [before = '', next = ''] = [from, to].map(({ mark }) => this.producers.get(mark));
    await socket.ask({ ask: 'handOver', room: this.room, from: before, to: next });
  }

  private async connect(socket: BareSocket, clients: MediaClients, ask: 'enter' | 'send') {
    const { room } = this;
    const offer = await socket.ask<TransportOffer>({ ask, room });
    return connect(clients, offer, (transport, dtlsParameters) =>
      socket.ask({ ask: 'connect', room, transport, dtlsParameters }),
    );
  }
}
