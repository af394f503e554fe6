/** How much may be done at once, and what is regained a second. */
export interface Budget {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket by the given clock, in milliseconds. */
export class Bucket {
  private tokens: number;

  constructor(
    private readonly budget: Budget,
    private filledAt: number,
  ) {
    this.tokens = budget.burst;
  }

  /** Takes one token; false when there is none. */
  take(at: number): boolean {
    const { burst, perSecond } = this.budget;
    this.tokens = Math.min(burst, this.tokens + (Math.max(0, at - this.filledAt) / 1000) * perSecond);
    this.filledAt = at;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** Whether there is none to take. */
  isEmpty(at: number): boolean {
    if (!this.take(at)) return true;
    this.giveBack();
    return false;
  }

  /** A token that was taken is not needed after all. */
  giveBack(): void {
    this.tokens = Math.min(this.budget.burst, this.tokens + 1);
  }
}
