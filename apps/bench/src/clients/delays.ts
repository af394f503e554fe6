/** Steps of a sixteenth of an octave: a figure is true to within 4.5 %. */
const STEPS_PER_OCTAVE = 16;
const US_PER_MS = 1_000;

/** How often each delay was seen, in steps, as the members program counts them. */
export class Delays {
  private readonly counts = new Map<number, number>();

  /** `pairs`: a step (a sixteenth of an octave, from one microsecond) and how often it was seen. */
  constructor(pairs: readonly (readonly [number, number])[] = []) {
    this.add(pairs);
  }

  merge(other: Delays): void {
    this.add([...other.counts]);
  }

  get size(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The delay that this share of all did not exceed, in milliseconds. @throws when nothing was seen */
  percentileMs(share: number): number {
    let left = Math.max(1, Math.ceil(share * this.size));
    for (const [step, count] of [...this.counts].sort(([a], [b]) => a - b)) {
      left -= count;
      if (left <= 0) return 2 ** ((step + 1) / STEPS_PER_OCTAVE) / US_PER_MS;
    }
    throw new Error('no measurements');
  }

  private add(pairs: readonly (readonly [number, number])[]): void {
    for (const [step, count] of pairs) this.counts.set(step, (this.counts.get(step) ?? 0) + count);
  }
}
