/** What is read of a row, and the names it goes by: the keys of a feed are the headings of an export with underscores. */
const NAMES = {
  name: ['name', 'meeting name', 'meeting'],
  slug: ['slug'],
  // A spreadsheet of the Meeting Guide specification calls its slug so; an export has its own numbers there.
  id: ['id'],
  day: ['day', 'days', 'weekday'],
  time: ['time', 'start time'],
  endTime: ['end time'],
  timeZone: ['timezone', 'time zone'],
  types: ['types', 'type'],
  notes: ['notes'],
  phone: ['conference phone'],
  phoneNotes: ['conference phone notes'],
  group: ['group', 'group name'],
  groupNotes: ['group notes'],
  website: ['website'],
  address: ['formatted address', 'address'],
  city: ['city'],
  state: ['state'],
  country: ['country'],
  venmo: ['venmo'],
  square: ['square'],
  paypal: ['paypal'],
  homegroupOnline: ['homegroup online'],
} as const;
export type Field = keyof typeof NAMES;

/** Without these nothing in a table is a meeting. */
const NEEDED: readonly Field[] = ['name', 'day', 'time'];

const fields = Object.keys(NAMES) as Field[];
const byName: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => NAMES[field].map((name) => [name, field] as const)),
);

/** What a heading or key stands for, whatever its case and punctuation; null for what is not imported, such as people's names. */
export function fieldOf(name: string): Field | null {
  return (
    byName.get(
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
    ) ?? null
  );
}

export function areEnough(found: readonly (Field | null)[]): boolean {
  return NEEDED.every((field) => found.includes(field));
}
