import { type Listed } from '@homegroup/contracts';
import { type DoorKind } from '@homegroup/room';
import { roomState } from './room-state.js';

/** A meeting, its group and one of its occurrences, as a list's query gives them. */
export type ListedRow = Pick<
  Listed,
  'link' | 'title' | 'group' | 'fellowship' | 'attendance' | 'formats' | 'tags' | 'language'
> & {
  readonly id: string;
  readonly time_zone: string;
  readonly door: DoorKind;
  readonly is_always: boolean;
  readonly starts_at: Date | null;
  readonly opens_at: Date | null;
  readonly ends_at: Date | null;
  readonly is_cancelled: boolean | null;
};

/** The columns of a `ListedRow`, of meetings `m`, groups `g` and occurrences `o`. */
export const LISTED_COLUMNS = `
  m.id, m.link, m.title, g.name AS "group", g.fellowship, m.attendance, m.formats, m.tags, m.language, m.time_zone, m.door,
  m.schedule ->> 'kind' = 'always' AS is_always, o.starts_at, o.opens_at, o.ends_at, o.is_cancelled`;

/** A row as a visitor sees it at this instant; `present` counts the people in its room. */
export function listed(row: ListedRow, at: number, present: number): Listed {
  const { link, title, group, fellowship, attendance, formats, tags, language, door } = row;
  const isCancelled = row.is_cancelled ?? false;
  const occurrence =
    row.starts_at && row.opens_at && !isCancelled
      ? { startsAt: row.starts_at.getTime(), opensAt: row.opens_at.getTime() }
      : null;
  return {
    ...{ link, title, group, fellowship, attendance, formats, tags, language, isCancelled },
    timeZone: row.time_zone,
    startsAt: row.starts_at?.getTime() ?? null,
    endsAt: row.ends_at?.getTime() ?? null,
    room: roomState({ isAlwaysOn: row.is_always, door, present, occurrence }, at),
  };
}
