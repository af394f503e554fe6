import { type ImportQuestion, MeetingSettings, type RowFault } from '@homegroup/contracts';
import { DEFAULT_TIMING } from '@homegroup/room';
import { type Days } from './days.js';
import { type GroupParts, groupOf } from './group-parts.js';
import { type Cells } from './row.js';
import { RowReader } from './row-reader.js';
import { whatOf } from './what.js';
import { whenOf } from './when.js';
import { type Zones } from './zones.js';

/** What rows do not say of themselves. */
export interface Defaults extends Pick<ImportQuestion, 'fellowship' | 'zone' | 'language'> {
  readonly days: Days;
  readonly zones: Zones;
}

/** What a row says, or why it is no meeting that can be set up. */
export type ReadRow =
  | {
      readonly kind: 'meeting';
      /** As it is written; empty when the row has none. */
      readonly slug: string;
      readonly slugColumn: string | null;
      readonly group: GroupParts;
      readonly settings: MeetingSettings;
      /** Types that nothing here stands for. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'fault'; readonly reason: RowFault; readonly column: string | null };

/** What a group has not decided yet. */
const UNDECIDED = {
  opensBeforeMin: 15,
  staysAfterMin: 30,
  sharing: 'anyone',
  way: 'raisedHands',
  style: DEFAULT_TIMING.style,
  shareLengthMs: DEFAULT_TIMING.lengthMs,
  door: 'open',
  quarantine: false,
  suspended: false,
  cancelled: [],
} as const;

/** All but what is looked up once for the whole file: a look at a time zone takes as long as all else. */
const Checked = MeetingSettings.omit({ timeZone: true, language: true });

/**
 * Reads one row. An address of a room elsewhere is left out, for the meeting is held here; a line to dial in to is kept.
 * Of several faults the first counts.
 */
export function readMeeting(cells: Cells, defaults: Defaults): ReadRow {
  const row = new RowReader(cells);
  const title = titleOf(row);
  const when = whenOf(row, defaults);
  const { what, leftOut } = whatOf(row, defaults);
  const texts = { notes: row.lines('notes', 2_000), phone: phoneOf(row) };
  const group = groupOf(row, title);
  if (row.fault || !when) return { kind: 'fault', reason: 'NOT_A_MEETING', column: null, ...row.fault };
  const { timeZone, schedule, lengthMin } = when;
  const { language, ...kinds } = what;
  const parsed = Checked.safeParse({ title, ...UNDECIDED, schedule, lengthMin, ...kinds, ...texts });
  if (!parsed.success) return { kind: 'fault', reason: 'NOT_A_MEETING', column: null };
  const slug = cells.get('slug') ?? cells.get('id');
  return {
    kind: 'meeting',
    slug: slug?.texts[0] ?? '',
    slugColumn: slug?.column ?? null,
    group,
    settings: { ...parsed.data, timeZone, language },
    leftOut,
  };
}

function titleOf(row: RowReader): string {
  const title = row.line('name', 100, 'NAME_TOO_LONG');
  if (title === '') row.refuse('NAME_MISSING', 'name');
  return title;
}

function phoneOf(row: RowReader): MeetingSettings['phone'] {
  const number = row
    .line('phone', 300)
    .replace(/^tel:/i, '')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  if (number === '') return null;
  const phone = { number, notes: row.line('phoneNotes', 200) };
  const isOne = MeetingSettings.shape.phone.safeParse(phone).success;
  return isOne || row.fault ? phone : row.refuse('PHONE_UNKNOWN', 'phone');
}
