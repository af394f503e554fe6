import { Bucket } from '../ops/bucket.js';
import { BUDGETS, type Limited } from './limits.js';
import { Window } from './window.js';

/** What is left of one budget. */
type Left = Pick<Bucket, 'take'>;

/** So many holders are remembered; the oldest are forgotten first, and begin anew. */
const HOLDERS_MAX = 20_000;

/** What each has left of every budget. */
export class Budgets {
  private readonly holders = new Map<string, Map<Limited, Left>>();

  /** Takes one of each for the holder at `at`, milliseconds since the epoch; false when there were many just now. */
  take(holder: string, kinds: readonly Limited[], at: number): boolean {
    if (kinds.length === 0) return true;
    const budgets = this.of(holder);
    return kinds.every((kind) => {
      const left = budgets.get(kind) ?? leftOf(kind, at);
      budgets.set(kind, left);
      return left.take(at);
    });
  }

  private of(holder: string): Map<Limited, Left> {
    const budgets = this.holders.get(holder) ?? new Map<Limited, Left>();
    // Whoever asked last stands last.
    this.holders.delete(holder);
    this.holders.set(holder, budgets);
    for (const oldest of this.holders.keys()) {
      if (this.holders.size <= HOLDERS_MAX) break;
      this.holders.delete(oldest);
    }
    return budgets;
  }
}

function leftOf(kind: Limited, at: number): Left {
  const budget = BUDGETS[kind];
  return 'most' in budget ? new Window(budget) : new Bucket(budget, at);
}
