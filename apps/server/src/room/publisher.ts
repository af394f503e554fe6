import { isEmptyChange, mergeChanges, type RoomEvent, type ViewChange } from '@homegroup/room';
import { type Clock } from './clock.js';

/** Comings and goings wait this long, in milliseconds, so that n people who enter cost each other about n messages, not n². */
export const GATHER_MS = 250;

const GATHERED: ReadonlySet<RoomEvent['kind']> = new Set(['seatTaken', 'seatResumed', 'lineLost', 'seatFreed']);

/** Sends the changes of one room's common view: most at once, comings and goings gathered. */
export class Publisher {
  private pending: ViewChange | null = null;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly send: (change: ViewChange) => void,
  ) {}

  publish(change: ViewChange, events: readonly RoomEvent[]): void {
    this.pending = this.pending ? mergeChanges(this.pending, change) : change;
    if (isEmptyChange(this.pending)) return;
    if (events.every(({ kind }) => GATHERED.has(kind))) this.gather();
    else this.flush();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.pending = null;
  }

  private gather(): void {
    this.cancel ??= this.clock.alarm(this.clock.now() + GATHER_MS, () => this.flush());
  }

  private flush(): void {
    const change = this.pending;
    this.stop();
    if (change) this.send(change);
  }
}
