/** So many in any stretch of time, and not one more. */
export interface Span {
  readonly most: number;
  readonly perMs: number;
}

/** When each of the last few was taken: exact where a bucket, which regains while it is being emptied, lets more through. */
export class Window {
  private taken: readonly number[] = [];

  constructor(private readonly span: Span) {}

  /** Takes one at `at`, in milliseconds; false when as many were taken in the stretch that ends there. */
  take(at: number): boolean {
    const { most, perMs } = this.span;
    // A clock that steps back keeps nobody waiting for when it was.
    this.taken = this.taken.filter((one) => one > at - perMs && one <= at);
    if (this.taken.length >= most) return false;
    this.taken = [...this.taken, at];
    return true;
  }
}
