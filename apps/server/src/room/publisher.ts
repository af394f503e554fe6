import { isEmptyChange, mergeChanges, type RoomEvent, type ViewChange } from '@homegroup/room';
import { type Clock } from './clock.js';

/** Comings and goings wait this long, in milliseconds, so that n people who enter cost each other about n messages, not n². */
export const GATHER_MS = 250;

const GATHERED: ReadonlySet<RoomEvent['kind']> = new Set(['seatTaken', 'seatResumed', 'lineLost', 'seatFreed']);
/** What many do at once: raise a hand, offer, come forward, vote. It goes out at once, too, but what follows another message closely is gathered. */
const OF_MANY: ReadonlySet<RoomEvent['kind']> = new Set([
  'handRaised',
  'handLowered',
  'servingChanged',
  'ballotChanged',
]);

/** Sends the changes of one room's common view: most at once, comings and goings and what many do gathered. */
export class Publisher {
  private pending: ViewChange | null = null;
  private cancel: (() => void) | null = null;
  private sentAt = -Infinity;

  constructor(
    private readonly clock: Clock,
    private readonly send: (change: ViewChange) => void,
  ) {}

  publish(change: ViewChange, events: readonly RoomEvent[]): void {
    this.pending = this.pending ? mergeChanges(this.pending, change) : change;
    if (isEmptyChange(this.pending)) return;
    if (events.every(({ kind }) => GATHERED.has(kind))) this.gatherUntil(this.clock.now() + GATHER_MS);
    else if (events.every(({ kind }) => GATHERED.has(kind) || OF_MANY.has(kind)) && this.isSoon()) {
      this.gatherUntil(this.sentAt + GATHER_MS);
    } else this.flush();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.pending = null;
  }

  /** Whether the last message went out so lately that the next may wait. A clock that stepped back makes nobody wait. */
  private isSoon(): boolean {
    const since = this.clock.now() - this.sentAt;
    return since >= 0 && since < GATHER_MS;
  }

  private gatherUntil(at: number): void {
    this.cancel ??= this.clock.alarm(at, () => this.flush());
  }

  private flush(): void {
    const change = this.pending;
    this.stop();
    if (!change) return;
    this.sentAt = this.clock.now();
    this.send(change);
  }
}
