/** Pauses before each attempt to take up a cut line, in milliseconds: attempts at 0, 0.3, 1.2, 2.7, 4.8 and 7 s. */
const PAUSES_MS = [0, 300, 900, 1_500, 2_100, 2_200] as const;
/** From then on, without end: a server that restarts has everyone back within ten seconds. */
const LATER_MS = 3_000;

/** The pause before attempt number `attempt`, from 0. */
export function retryDelay(attempt: number): number {
  return PAUSES_MS[attempt] ?? LATER_MS;
}
