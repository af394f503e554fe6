import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Bucket, type Budget } from '../ops/bucket.js';
import { RoomService } from '../room/room.service.js';
import { networkTag } from '../socket/network.js';
import { Refused } from '../socket/refused.js';
import { TokensService } from '../tokens/tokens.service.js';
import { ProofsService } from './proofs.service.js';

/** So many tokens that do not hold come from one network before work is asked for: a browser may have old ones. */
const FAILURES: Budget = { burst: 10, perSecond: 0.1 };
/** So many checks may wait, a tenth of a second, before work is asked for. */
const CALM = 20;
/** A door at which a network shows many false tokens hands out work for so long, in milliseconds. */
const SUSPECT_MS = 60_000;
/** So many networks, meetings and seats are remembered; the oldest are forgotten first. */
const REMEMBERED_MAX = 20_000;
const KEY_BYTES = 32;

interface Comes {
  readonly meetingId: string;
  readonly tokenHash: string;
  readonly address: string;
}

/**
 * Looking at a token costs more than looking at work that was done: where many wait, or a network has shown many that do not
 * hold, the work comes first, so that forged ones do not crowd out those who belong. Nobody is refused for their network, and
 * networks are known by tags alone, under a key that this process forgets with itself.
 */
@Injectable()
export class ChecksService {
  private readonly key = randomBytes(KEY_BYTES);
  private readonly networks = new Map<string, Bucket>();
  /** By meeting, until when work is handed out at its door, in milliseconds since the epoch. */
  private readonly suspect = new Map<string, number>();
  /** Seats whose work is done, until a token of theirs does not hold. */
  private readonly worked = new Set<string>();

  constructor(
    private readonly rooms: RoomService,
    private readonly proofs: ProofsService,
    private readonly tokens: TokensService,
  ) {}

  /** @throws Refused `PROOF_NEEDED` */
  async admit({ meetingId, tokenHash, address }: Comes, proof: string | undefined): Promise<void> {
    const isSpent = this.networks.get(this.tag(address))?.isEmpty(this.rooms.now()) ?? false;
    if (isSpent) this.remember(this.suspect, meetingId, this.rooms.now() + SUSPECT_MS);
    if ((!isSpent && this.tokens.waiting < CALM) || this.worked.has(tokenHash)) return;
    if (proof === undefined || !(await this.proofs.isDone(meetingId, proof))) throw new Refused('PROOF_NEEDED');
    this.worked.add(tokenHash);
    forgetOldest(this.worked);
  }

  /** A token did not hold. */
  failed({ tokenHash, address }: Comes): void {
    const at = this.rooms.now();
    const tag = this.tag(address);
    const bucket = this.networks.get(tag) ?? new Bucket(FAILURES, at);
    bucket.take(at);
    this.remember(this.networks, tag, bucket);
    this.worked.delete(tokenHash);
  }

  /** How much work is to be asked for at a meeting's door, as with strangers: from 1 on some is. */
  rush(meetingId: string): number {
    const isSuspect = (this.suspect.get(meetingId) ?? -Infinity) > this.rooms.now();
    return Math.max(this.tokens.waiting / CALM, isSuspect ? 1 : 0);
  }

  private tag(address: string): string {
    return networkTag(address, this.key);
  }

  private remember<T>(kept: Map<string, T>, key: string, value: T): void {
    kept.delete(key);
    kept.set(key, value);
    forgetOldest(kept);
  }
}

function forgetOldest(kept: Map<string, unknown> | Set<string>): void {
  for (const key of kept.keys()) {
    if (kept.size <= REMEMBERED_MAX) return;
    kept.delete(key);
  }
}
