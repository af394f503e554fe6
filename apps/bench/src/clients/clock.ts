/** An instant of the clock that all processes of the machine share (CLOCK_MONOTONIC), in milliseconds. */
export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
