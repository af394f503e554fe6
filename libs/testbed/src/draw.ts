/** Draws that come out the same for the same seed (the generator is Mulberry32). */
export class Draw {
  constructor(private state: number) {}

  /** From 0 to just below 1. */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  one<T>(of: readonly T[]): T {
    return this.turn(of, Math.floor(this.number() * of.length));
  }

  /** One after the other, so that all have their turn. */
  turn<T>(of: readonly T[], number: number): T {
    const one = of[number % of.length];
    if (one === undefined) throw new Error('There is nothing to draw from.');
    return one;
  }
}
