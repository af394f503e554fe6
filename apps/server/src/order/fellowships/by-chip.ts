import { type Chip } from '@homegroup/room';

/** Something for each chip. */
export function byChip<T>(of: (chip: Chip) => T): Readonly<Record<Chip, T>> {
  return {
    welcome: of('welcome'),
    days30: of('days30'),
    days60: of('days60'),
    days90: of('days90'),
    months6: of('months6'),
    months9: of('months9'),
    year1: of('year1'),
    months18: of('months18'),
    years: of('years'),
  };
}
