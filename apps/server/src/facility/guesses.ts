import { Injectable } from '@nestjs/common';
import { Bucket, type Budget } from '../ops/bucket.js';

/**
 * How many codes may be tried. Right ones are given back, so that only wrong ones count.
 *
 * The odds. A code works from an hour before the doors open until the room is over: two and a half hours for a meeting of
 * an hour (a quarter of an hour of open doors before and after it). Whoever guesses all that time, over however many
 * connections, tries 20 + 9,000 s / 20 s = 470 of 1,000,000 codes: 1 in 2,100 for each code that is alive then. Whoever
 * never stops finds one in 231 days where one code is alive at any time, in 12 days where twenty are. What is found
 * opens no more than a seat that listens and may raise its hand, in a meeting whose link is public as a rule; the panel
 * sees it come, and the facility's own screen is told that another has taken its place. A new code ends that one.
 *
 * The price: whoever keeps the budget empty keeps facilities out that have not come in yet. Addresses, which could tell
 * the two apart, are not looked at here.
 */
const ALL: Budget = { burst: 20, perSecond: 1 / 20 };
/** Of one connection: a hand that mistypes does not use up what others need. */
const ONE: Budget = { burst: 5, perSecond: 1 / 30 };

@Injectable()
export class Guesses {
  private readonly all = new Bucket(ALL, 0);
  private readonly each = new WeakMap<object, Bucket>();

  /** Counts one guess of this connection; false when there were too many. */
  take(connection: object, at = performance.now()): boolean {
    return this.of(connection, at).take(at) && this.all.take(at);
  }

  /** The guess was right. */
  giveBack(connection: object): void {
    this.each.get(connection)?.giveBack();
    this.all.giveBack();
  }

  private of(connection: object, at: number): Bucket {
    const bucket = this.each.get(connection) ?? new Bucket(ONE, at);
    this.each.set(connection, bucket);
    return bucket;
  }
}
