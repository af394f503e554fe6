/** Draws of one rehearsal: the same seed gives the same ones, so that a test can tell what comes. Nothing secret is drawn with it. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 to less than 1 (mulberry32). */
  draw(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Happens in so many of all draws, from 0 to 1. */
  happens(odds: number): boolean {
    return this.draw() < odds;
  }

  between(least: number, most: number): number {
    return least + this.draw() * (most - least);
  }

  pick<T>(of: readonly [T, ...T[]]): T {
    return of[Math.floor(this.draw() * of.length)] ?? of[0];
  }
}
