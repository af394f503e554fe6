import { type Draw } from '@homegroup/testbed';

/** What a line does to every packet in each direction; the words and their meaning are those of `tc netem`. */
export interface Impairment {
  /** Kilobits a second, headers of IP and all. */
  readonly rateKbit: number;
  /** Per cent of packets that never arrive, each by its own luck. */
  readonly lossPercent: number;
  readonly delayMs: number;
}

/** So many packets wait until the line is free; what comes on top is dropped. */
const LIMIT = 40;
const BITS = 8;

interface OnItsWay {
  readonly packet: Buffer;
  /** When the line has sent it, and when it is there, in milliseconds of a steady clock. */
  readonly sentAtMs: number;
  readonly arrivesAtMs: number;
}

/** One direction of a line: loses, holds up and delays packets, and keeps their order. */
export class Direction {
  readonly counts = { packets: 0, bytes: 0, lost: 0, overflowed: 0 };
  private readonly queue: OnItsWay[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly pass: (packet: Buffer) => void,
    private readonly draw: Draw,
    public impairment: Impairment,
  ) {}

  take(packet: Buffer): void {
    const { rateKbit, lossPercent, delayMs } = this.impairment;
    const nowMs = performance.now();
    if (this.draw.number() * 100 < lossPercent) this.counts.lost += 1;
    else if (this.queue.filter(({ sentAtMs }) => sentAtMs > nowMs).length >= LIMIT) this.counts.overflowed += 1;
    else {
      const freeAtMs = Math.max(nowMs, this.queue.at(-1)?.sentAtMs ?? 0);
      const sentAtMs = freeAtMs + (packet.length * BITS) / rateKbit;
      this.queue.push({ packet, sentAtMs, arrivesAtMs: sentAtMs + delayMs });
      this.wait();
    }
  }

  private wait(): void {
    const [next] = this.queue;
    if (this.timer || !next) return;
    this.timer = setTimeout(() => this.arrive(), Math.max(0, next.arrivesAtMs - performance.now()));
  }

  private arrive(): void {
    this.timer = null;
    const nowMs = performance.now();
    while (this.queue[0] && this.queue[0].arrivesAtMs <= nowMs) {
      const packet = this.queue.shift()?.packet;
      if (!packet) break;
      this.counts.packets += 1;
      this.counts.bytes += packet.length;
      this.pass(packet);
    }
    this.wait();
  }
}
