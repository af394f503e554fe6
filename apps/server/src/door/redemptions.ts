import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { Bucket } from '../ops/bucket.js';
import { networkTag } from '../socket/network.js';
import { Refused } from '../socket/refused.js';
import { TokensService } from '../tokens/tokens.service.js';
import { ProofsService } from './proofs.service.js';

type Shown = Parameters<TokensService['redeem']>[0];

/** Who shows it, and what they did for it. */
interface Shower {
  readonly address: string;
  readonly proof: string | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const KEY_BYTES = 32;
/** In parts of how many strangers a minute are few: a network has so many tokens that do not hold, and regains this part of them a second. */
const REGAINED = 1 / 100;
/** And so many that are being looked at are many: with the usual settings about a fifth of a second. */
const QUEUED = 2;
/** So many networks are remembered; the oldest are forgotten first. */
const NETWORKS_MAX = 10_000;
/** Whoever was asked for work comes for it at once. */
const ASKED_MS = 60_000;

/**
 * Looking at a seat token costs the server some milliseconds on a thread that honest members wait for. So there is work to be done
 * first where many wait already, or where tokens that do not hold came from the same network; no address is kept.
 */
@Injectable()
export class Redemptions {
  private readonly key = randomBytes(KEY_BYTES);
  private readonly networks = new Map<string, Bucket>();
  private underWay = 0;
  private askedAt = -Infinity;

  constructor(
    private readonly tokens: TokensService,
    private readonly proofs: ProofsService,
    private readonly config: Config,
  ) {}

  /** The handle of a token that holds, or null. @throws Refused `PROOF_NEEDED`; `TOO_FAST` when too many stand at the door */
  async redeem(shown: Shown, { address, proof, at }: Shower): Promise<{ readonly handle: string } | null> {
    const network = this.networkOf(address, at);
    const isCounted = network.take(at);
    const isCalm = isCounted && this.underWay < QUEUED * this.config.proofAfter;
    if (!isCalm && !(proof !== undefined && (await this.proofs.isDone(shown.meetingId, proof)))) {
      this.askedAt = at;
      if (isCounted) network.giveBack();
      throw new Refused('PROOF_NEEDED');
    }
    let isForged = false;
    this.underWay += 1;
    try {
      const redeemed = await this.tokens.redeem(shown);
      isForged = redeemed === null;
      return redeemed;
    } finally {
      this.underWay -= 1;
      if (isCounted && !isForged) network.giveBack();
    }
  }

  /** Whether somebody was asked for work just now. */
  asksForWork(at: number): boolean {
    return at < this.askedAt + ASKED_MS;
  }

  private networkOf(address: string, at: number): Bucket {
    const tag = networkTag(address, this.key);
    const { proofAfter } = this.config;
    const network = this.networks.get(tag) ?? new Bucket({ burst: proofAfter, perSecond: proofAfter * REGAINED }, at);
    // Whoever came last stands last.
    this.networks.delete(tag);
    this.networks.set(tag, network);
    for (const oldest of this.networks.keys()) {
      if (this.networks.size <= NETWORKS_MAX) break;
      this.networks.delete(oldest);
    }
    return network;
  }
}
