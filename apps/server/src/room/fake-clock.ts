import { Clock } from './clock.js';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock extends Clock {
  private readonly alarms = new Set<Alarm>();

  constructor(private at = 1_000_000) {
    super();
  }

  override now(): number {
    return this.at;
  }

  override alarm(at: number, ring: () => void): () => void {
    const alarm = { at, ring };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Moves on by `ms`, ringing what is due on the way in its order, and lets what it began come to rest. */
  async pass(ms: number): Promise<void> {
    const until = this.at + ms;
    for (let next = this.nextBefore(until); next; next = this.nextBefore(until)) {
      this.at = Math.max(this.at, next.at);
      this.alarms.delete(next);
      next.ring();
      await settle();
    }
    this.at = until;
    await settle();
  }

  private nextBefore(until: number): Alarm | undefined {
    return [...this.alarms].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Until every promise that could go on has gone on. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
