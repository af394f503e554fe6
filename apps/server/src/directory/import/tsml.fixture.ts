import { type RowFault } from '@homegroup/contracts';

/** A row as the plugin 12 Step Meeting List exports it, under its headings. */
export type ExportedRow = Readonly<Record<string, string>>;

/** A row that cannot be imported, and what is said of it. */
interface BrokenRow {
  readonly reason: RowFault;
  readonly column: string | null;
  readonly values: ExportedRow;
}

const HEADINGS = [
  ...['Time', 'End Time', 'Day', 'Name', 'Location', 'Address', 'Region', 'Sub Region', 'Types', 'Notes'],
  ...['Location Notes', 'Timezone', 'Group', 'District', 'Sub District', 'Website', 'Website 2', 'Mailing Address'],
  ...['Venmo', 'Square', 'Paypal', 'Homegroup Online', 'Email', 'Phone', 'Group Notes', 'Contact 1 Name'],
  ...['Contact 1 Email', 'Contact 1 Phone', 'Contact 2 Name', 'Contact 2 Email', 'Contact 2 Phone', 'Last Contact'],
  ...['Conference URL', 'Conference URL Notes', 'Conference Phone', 'Conference Phone Notes', 'Author', 'Slug'],
  ...['Data Source', 'Data Source Name', 'Updated', 'ID'],
];

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const TIMES = ['7:00 am', '12:00 pm', '5:30 pm', '7:30 pm', '11:30 pm', '12:15 am'];
const ENDS = ['', '1:00 pm', '7:00 pm', '', '12:30 am', '1:15 am'];
const TYPES = ['Open, Step Meeting', 'Closed, Women', 'Speaker, Wheelchair Access', 'Discussion, Open, Spanish', ''];
const PLACES = [
  ['4953 W Addison St, Chicago, IL 60641, USA', 'America/Chicago'],
  ['Phoenix, AZ, USA', 'America/Phoenix'],
  ['Calle Mayor 5, Madrid, Spain', 'Europe/Madrid'],
  ['', ''],
] as const;
const NOTES = [
  '',
  'Bring the book, "if" you have one.',
  'Two lines:\nthe second, with a comma.\r\n\r\nAnd a last one.',
];

/** What breaks a row, in an export of either form. */
const BROKEN: readonly BrokenRow[] = [
  { reason: 'NAME_MISSING', column: null, values: { Name: ' ' } },
  { reason: 'NAME_TOO_LONG', column: 'Name', values: { Name: 'n'.repeat(101) } },
  { reason: 'DAY_MISSING', column: null, values: { Day: '' } },
  { reason: 'DAY_UNKNOWN', column: 'Day', values: { Day: 'Appointment' } },
  { reason: 'DAY_UNKNOWN', column: 'Day', values: { Day: '7' } },
  { reason: 'TIME_MISSING', column: null, values: { Time: '' } },
  { reason: 'TIME_UNKNOWN', column: 'Time', values: { Time: '25:00' } },
  { reason: 'TIME_UNKNOWN', column: 'Time', values: { Time: '13:00 pm' } },
  { reason: 'TIME_UNKNOWN', column: 'Time', values: { Time: 'after dinner' } },
  { reason: 'TIME_ZONE_UNKNOWN', column: 'Timezone', values: { Timezone: 'Mars/Olympus' } },
  { reason: 'TIME_ZONE_UNKNOWN', column: 'Timezone', values: { Timezone: '+02:00' } },
  { reason: 'END_TIME_UNKNOWN', column: 'End Time', values: { 'End Time': 'late' } },
  { reason: 'END_TIME_UNKNOWN', column: 'End Time', values: { Time: '7:00 pm', 'End Time': '7:05 pm' } },
  { reason: 'END_TIME_UNKNOWN', column: 'End Time', values: { Time: '7:00 pm', 'End Time': '7:00 pm' } },
  { reason: 'SLUG_TWICE', column: 'Slug', values: { Slug: 'Meeting-0 ' } },
  { reason: 'TEXT_TOO_LONG', column: 'Notes', values: { Notes: 'long '.repeat(500) } },
  { reason: 'TEXT_TOO_LONG', column: 'Group', values: { Group: 'g'.repeat(101) } },
  { reason: 'PHONE_UNKNOWN', column: 'Conference Phone', values: { 'Conference Phone': 'ask at the door' } },
  { reason: 'BASKET_UNKNOWN', column: 'Venmo', values: { Venmo: 'by hand, please' } },
  { reason: 'BASKET_UNKNOWN', column: 'Homegroup Online', values: { 'Homegroup Online': 'http://insecure.example' } },
];

/** So many rows, three of a group at most; all of them can be imported. */
export function exportedRows(count: number): ExportedRow[] {
  return Array.from({ length: count }, (_, index) => exportedRow(index));
}

/** The same with broken ones in the place of every so many, and what is to be said of them; numbers from 0. */
export function brokenRows(count: number, broken: number) {
  const rows = exportedRows(count);
  const every = Math.floor(count / broken);
  const faults = Array.from({ length: broken }, (_, index) => {
    const at = every - 1 + index * every;
    const { values, reason, column } = turn(BROKEN, index);
    rows[at] = { ...exportedRow(at), ...values };
    return { at, reason, column };
  });
  return { rows, faults };
}

/** A table as the plugin writes it, but for what stands between cells and rows. */
export function csvOf(rows: readonly ExportedRow[], { delimiter = ',', end = '\n' } = {}): string {
  const lines = [HEADINGS, ...rows.map((row) => HEADINGS.map((heading) => quoted(row[heading] ?? '')))];
  return lines.map((cells) => cells.join(delimiter) + end).join('');
}

/** The same rows as a Meeting Guide feed. */
export function jsonOf(rows: readonly ExportedRow[]): string {
  return JSON.stringify(
    rows.map((row) => {
      const named = Object.entries(row).filter(([, text]) => text !== '');
      const entries = named.map(([heading, text]) => [heading.toLowerCase().replaceAll(' ', '_'), text] as const);
      return { ...Object.fromEntries(entries), types: (row['Types'] ?? '').split(', ') };
    }),
  );
}

function exportedRow(index: number): ExportedRow {
  const [address, zone] = turn(PLACES, Math.floor(index / 3));
  return {
    Time: turn(TIMES, index),
    'End Time': turn(ENDS, index),
    Day: turn(DAYS, index),
    Name: `Evening & Morning ${index}`,
    Location: 'Alano Club',
    Address: address,
    Types: turn(TYPES, index),
    Notes: turn(NOTES, index),
    Timezone: zone,
    Group: index % 10 === 9 ? '' : `Harbor Group ${Math.floor(index / 3)}`,
    District: 'District 7',
    Website: index % 3 === 0 ? `https://harbor-${index}.example.org/` : '',
    Venmo: index % 4 === 0 ? '@harbor-group' : '',
    Email: 'someone@example.org',
    Phone: '(555) 010-0199',
    'Group Notes': index % 3 === 0 ? 'We have met since 1999.' : '',
    'Contact 1 Name': 'Canary Surname',
    'Contact 1 Email': 'canary@example.org',
    'Contact 1 Phone': '+1 555 010 0123',
    'Conference URL': `https://rooms.example.com/j/${index}?pwd=canary`,
    'Conference Phone': index % 6 === 0 ? '+1 (555) 010-0188,,123456789#' : '',
    'Conference Phone Notes': index % 6 === 0 ? 'Press *9 to raise your hand' : '',
    Author: 'canary-author',
    Slug: index % 10 === 8 ? '' : `meeting-${index}`,
    Updated: '2026-10-31 14:32:23',
    ID: String(1_000 + index),
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function turn<T>(of: readonly T[], index: number): T {
  const one = of[index % of.length];
  if (one === undefined) throw new Error('There is nothing to draw from.');
  return one;
}
