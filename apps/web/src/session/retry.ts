/** Waits before each attempt to take up a cut line, in milliseconds; the last one repeats without end. */
export const RETRY_MS = [0, 300, 1_200, 2_700, 4_800, 7_000] as const;

/** The wait before attempt number `attempt`, from 0. */
export function retryDelay(attempt: number): number {
  return RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 7_000;
}
