import { createHash } from 'node:crypto';
import { type SeatId } from '@homegroup/room';
import { LRUCache } from 'lru-cache';
import { Bucket, type Budget } from '../ops/bucket.js';

/** What all who are no servants may write to everyone in one room, together. */
const ROOM_BUDGET: Budget = { burst: 30, perSecond: 3 };
/** How long the same words of the same seat are one message, in milliseconds. */
const SAME_MS = 30_000;
const ROOMS_MAX = 10_000;
const SEATS_MAX = 50_000;

/** Keeps a chat that everyone reads from being flooded. In memory alone, and of what was written only a hash, for half a minute. */
export class ChatGuard {
  private readonly rooms = new LRUCache<string, Bucket>({ max: ROOMS_MAX });
  private readonly said = new LRUCache<SeatId, { readonly hash: string; readonly at: number }>({ max: SEATS_MAX });

  /** Whether it may be passed on now: not the same again, and not more than people can read. */
  allows(roomId: string, seat: SeatId, text: string, at: number): boolean {
    const hash = createHash('sha256').update(text.toLowerCase()).digest('base64');
    const last = this.said.get(seat);
    if (last?.hash === hash && at - last.at < SAME_MS) return false;
    const bucket = this.rooms.get(roomId) ?? new Bucket(ROOM_BUDGET, at);
    this.rooms.set(roomId, bucket);
    if (!bucket.take(at)) return false;
    this.said.set(seat, { hash, at });
    return true;
  }
}
