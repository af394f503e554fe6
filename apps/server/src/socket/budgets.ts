import { Bucket } from '../ops/bucket.js';
import { BUDGETS, type Limited } from './limits.js';

/** So many holders are remembered; the oldest are forgotten first, and begin anew. */
const HOLDERS_MAX = 20_000;

/** What each has left of every budget. */
export class Budgets {
  private readonly holders = new Map<string, Map<Limited, Bucket>>();

  /** Takes one of each for the holder at `at`, milliseconds since the epoch; false when there were many just now. */
  take(holder: string, kinds: readonly Limited[], at: number): boolean {
    if (kinds.length === 0) return true;
    const buckets = this.of(holder);
    return kinds.every((kind) => {
      const bucket = buckets.get(kind) ?? new Bucket(BUDGETS[kind], at);
      buckets.set(kind, bucket);
      return bucket.take(at);
    });
  }

  private of(holder: string): Map<Limited, Bucket> {
    const buckets = this.holders.get(holder) ?? new Map<Limited, Bucket>();
    // Whoever asked last stands last.
    this.holders.delete(holder);
    this.holders.set(holder, buckets);
    for (const oldest of this.holders.keys()) {
      if (this.holders.size <= HOLDERS_MAX) break;
      this.holders.delete(oldest);
    }
    return buckets;
  }
}
