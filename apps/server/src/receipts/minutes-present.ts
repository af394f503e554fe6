import { type Instant, type Seat } from '@homegroup/room';

const MINUTE_MS = 60_000;

/** Whole minutes for which a seat was there: since it was taken, less what it was away [L5]. */
export function minutesPresent({ cameAt, awayMs }: Pick<Seat, 'cameAt' | 'awayMs'>, at: Instant): number {
  return Math.max(0, Math.floor((at - cameAt - awayMs) / MINUTE_MS));
}
