const SAMPLES = 4;

/**
 * The server's clock as this page knows it: the offset of the sample that came back soonest, for the way there and
 * back bounds its error (half the round trip). Counts on a local clock that never steps.
 */
export class ServerClock {
  private offsetMs = Date.now() - performance.now();

  constructor(
    /** The server's instant, in milliseconds since the epoch. */
    private readonly ask: () => Promise<number>,
    private readonly local: () => number = () => performance.now(),
  ) {}

  /** Milliseconds since the epoch by the server's clock; by this device's until `measure` has had an answer. */
  now(): number {
    return this.local() + this.offsetMs;
  }

  /** Takes a few samples, one after the other; keeps what it had when no answer comes. */
  async measure(): Promise<void> {
    let bestMs = Infinity;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const sentAt = this.local();
      const serverAt = await this.ask().catch(() => null);
      if (serverAt === null) return;
      const tookMs = this.local() - sentAt;
      if (tookMs >= bestMs) continue;
      bestMs = tookMs;
      this.offsetMs = serverAt - (sentAt + tookMs / 2);
    }
  }
}
