import { REQUESTS, type Reply } from '@homegroup/contracts';
import { type RoomSocket } from './socket.types.js';

/** Requests that a connection may send at once, and those it regains a second. */
const BURST = 60;
const PER_SECOND = 20;

type Answer = (reply: Reply<never>) => void;

/** A token bucket by the given clock, in milliseconds. */
class Bucket {
  private tokens = BURST;
  private filledAt: number;

  constructor(private readonly now: () => number) {
    this.filledAt = now();
  }

  /** Takes one token; false when there is none. */
  take(): boolean {
    const at = this.now();
    this.tokens = Math.min(BURST, this.tokens + (Math.max(0, at - this.filledAt) / 1000) * PER_SECOND);
    this.filledAt = at;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}

/** Ends a connection that sends what no client of ours sends, and answers `TOO_FAST` to one that floods. */
export function limitRequests(socket: RoomSocket, now: () => number): void {
  const bucket = new Bucket(now);
  socket.use(([event, ...rest], next) => {
    if (!Object.hasOwn(REQUESTS, event)) {
      socket.disconnect(true);
      return;
    }
    if (bucket.take()) next();
    else rest.find((argument): argument is Answer => typeof argument === 'function')?.({ ok: false, code: 'TOO_FAST' });
  });
}
