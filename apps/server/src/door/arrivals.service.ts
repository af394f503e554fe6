import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { Bucket, type Budget } from '../ops/bucket.js';
import { Overload } from '../ops/overload.js';
import { RoomService } from '../room/room.service.js';
import { Refused } from '../socket/refused.js';
import { ProofsService } from './proofs.service.js';

/** Newcomers of one room: a group of hundreds may come when the doors open, a flood goes on. */
const NEW_SEATS: Budget = { burst: 600, perSecond: 50 };
const MINUTE_MS = 60_000;
/** Whoever came so lately is not asked for work again: not for another name, nor for a knock after the door. */
const KNOWN_MS = 10 * MINUTE_MS;
/** So many strangers of a meeting are remembered; the oldest are forgotten first. */
const KNOWN_MAX = 2_000;

interface Coming {
  readonly bucket: Bucket;
  /** By the hash of their token, the newest last: when each came, in milliseconds since the epoch. */
  readonly strangers: Map<string, number>;
}

interface Stranger {
  /** Shows a token or a pass, or waits already, or was let in. */
  readonly isKnown: boolean;
  readonly proof: string | undefined;
}

/** How many come to each meeting just now, and what is asked of strangers when many do. */
@Injectable()
export class ArrivalsService {
  private readonly meetings = new Map<string, Coming>();

  constructor(
    private readonly rooms: RoomService,
    private readonly proofs: ProofsService,
    private readonly overload: Overload,
    private readonly config: Config,
  ) {}

  /** @throws Refused `TOO_FAST`; of strangers alone `OVERLOADED`, `PROOF_NEEDED` */
  async admit(
    { meetingId, tokenHash }: { readonly meetingId: string; readonly tokenHash: string },
    { isKnown, proof }: Stranger,
  ): Promise<void> {
    const at = this.rooms.now();
    const coming = this.comingTo(meetingId, at);
    const cameLately = (coming.strangers.get(tokenHash) ?? -Infinity) > at - KNOWN_MS;
    if (isKnown || cameLately) return;
    if (this.overload.level > 0) throw new Refused('OVERLOADED');
    if (!coming.bucket.take(at)) throw new Refused('TOO_FAST');
    const isCalm = lately(coming, at) < this.config.proofAfter;
    if (!isCalm && !(proof !== undefined && (await this.proofs.isDone(meetingId, proof))))
      throw new Refused('PROOF_NEEDED');
    coming.strangers.set(tokenHash, at);
    forgetOldest(coming.strangers, at);
  }

  /** Strangers of the last minute, in parts of what is calm: from 1 on they are asked for work. */
  rush(meetingId: string): number {
    const coming = this.meetings.get(meetingId);
    return coming ? lately(coming, this.rooms.now()) / this.config.proofAfter : 0;
  }

  private comingTo(meetingId: string, at: number): Coming {
    const coming = this.meetings.get(meetingId) ?? { bucket: new Bucket(NEW_SEATS, at), strangers: new Map() };
    // Meetings to which nobody has come for a while are not remembered.
    if (!this.meetings.has(meetingId)) this.forgetQuiet(at);
    this.meetings.set(meetingId, coming);
    return coming;
  }

  private forgetQuiet(at: number): void {
    for (const [id, { strangers }] of this.meetings) {
      forgetOldest(strangers, at);
      if (strangers.size === 0) this.meetings.delete(id);
    }
  }
}

function lately({ strangers }: Coming, at: number): number {
  return [...strangers.values()].filter((came) => came > at - MINUTE_MS).length;
}

function forgetOldest(strangers: Map<string, number>, at: number): void {
  for (const [token, came] of strangers) {
    if (strangers.size <= KNOWN_MAX && came > at - KNOWN_MS) return;
    strangers.delete(token);
  }
}
