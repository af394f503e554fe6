import { ITEM_LENGTH_MAX_MS, ITEM_LENGTH_MIN_MS } from '@homegroup/room';

interface Lasting {
  readonly lengthMs: number;
  /** Whether it grows first when there is more time. */
  readonly grows: boolean;
}

/** Lengths are multiples of this, so that clocks show round figures. */
const STEP_MS = 5_000;

/**
 * Lengths that make up the total, in milliseconds: in proportion where there is less time; where there is more, it goes to those
 * that grow, and beyond what they may last to the others. None is shorter or longer than an item may be.
 */
export function scaled(parts: readonly Lasting[], totalMs: number): number[] {
  const lengths = parts.map(({ lengthMs }) => lengthMs);
  const sum = sumOf(lengths);
  if (totalMs <= sum)
    return rounded(
      lengths.map((ms) => (ms * totalMs) / sum),
      totalMs,
    );
  const grown = grow(lengths, totalMs - sum, (index) => parts[index]?.grows === true);
  return rounded(
    grow(grown, totalMs - sumOf(grown), () => true),
    totalMs,
  );
}

/** More for each that may have it, in proportion, until nothing is left or all last as long as they may. */
function grow(lengths: readonly number[], moreMs: number, may: (index: number) => boolean): number[] {
  const open = lengths.map((ms, index) => may(index) && ms < ITEM_LENGTH_MAX_MS);
  const sum = sumOf(lengths.filter((_ms, index) => open[index]));
  if (moreMs < 1 || sum === 0) return [...lengths];
  const grown = lengths.map((ms, index) => (open[index] ? Math.min(ITEM_LENGTH_MAX_MS, ms + (moreMs * ms) / sum) : ms));
  return grow(grown, moreMs - (sumOf(grown) - sumOf(lengths)), may);
}

/** Rounded down to whole steps; what that leaves goes, step by step, to those that lost most. */
function rounded(lengths: readonly number[], totalMs: number): number[] {
  const down = lengths.map((ms) => Math.max(ITEM_LENGTH_MIN_MS, Math.floor(ms / STEP_MS) * STEP_MS));
  const steps = Math.round((totalMs - sumOf(down)) / STEP_MS);
  const byLoss = lengths.map((ms, index) => ({ index, lost: ms - (down[index] ?? 0) }));
  const winners = byLoss.sort((a, b) => b.lost - a.lost).slice(0, Math.max(0, steps));
  for (const { index } of winners) down[index] = (down[index] ?? 0) + STEP_MS;
  return down;
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, ms) => sum + ms, 0);
}
