import { DAY_PARTS, type DirectoryFilters, WEEKDAYS } from '@homegroup/contracts';

/** Conditions in SQL, joined by AND, and the values of their parameters. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** `?` stands for the value, which never becomes part of the statement. */
  add(condition: string, value: unknown): this {
    this.parts.push(condition.replaceAll('?', this.value(value)));
    return this;
  }

  /** The place of one more value. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.map((part) => `(${part})`).join(' AND ');
  }
}

interface Narrowing {
  readonly filters: DirectoryFilters;
  /** `q` as a search sees it: letters and digits, parted by spaces. */
  readonly words: string;
  /** IANA: days and times of day are the visitor's. */
  readonly zone: string;
}

/** What a list is narrowed by, about meetings `m` of groups `g`. */
export function narrowMeetings(to: Conditions, { filters, words }: Narrowing): Conditions {
  const { format, tag, attendance, fellowship, language } = filters;
  if (format) to.add('m.formats @> ARRAY[?]::text[]', format);
  if (tag) to.add('m.tags @> ARRAY[?]::text[]', tag);
  if (attendance) to.add('m.attendance = ?', attendance);
  if (fellowship) to.add('lower(g.fellowship) = lower(?)', fellowship);
  if (language) to.add(`split_part(m.language, '-', 1) = split_part(?, '-', 1)`, language);
  if (words !== '') to.add(`m.search @@ to_tsquery('simple', ?)`, beginnings(words));
  return to;
}

/** What a list is narrowed by, about occurrences `o`. */
export function narrowTimes(to: Conditions, { filters: { day, time }, zone }: Narrowing): Conditions {
  if (!day && !time) return to;
  const local = `(o.starts_at AT TIME ZONE ${to.value(zone)})`;
  if (day) to.add(`extract(dow FROM ${local}) = ?`, WEEKDAYS.indexOf(day));
  if (time) {
    const [from, until] = DAY_PARTS[time];
    const hour = `extract(hour FROM ${local})`;
    // The night goes on past midnight.
    to.add(`${hour} >= ${from} ${from < until ? 'AND' : 'OR'} ${hour} < ?`, until);
  }
  return to;
}

/** The next day of the week that is asked for begins a list that has the days before it: they need not be read. */
export function startAtDay(to: Conditions, { filters: { day }, zone }: Narrowing, at: Date): Conditions {
  if (!day) return to;
  const place = to.value(zone);
  const today = `(${to.value(at)}::timestamptz AT TIME ZONE ${place})`;
  const ahead = `make_interval(days => (? - extract(dow FROM ${today})::int + 7) % 7)`;
  return to.add(`o.starts_at >= (date_trunc('day', ${today}) + ${ahead}) AT TIME ZONE ${place}`, WEEKDAYS.indexOf(day));
}

// Every word, or the beginning of one: nobody types a title to its end. Nothing of the syntax of a query is left in it.
function beginnings(words: string): string {
  return words
    .split(' ')
    .map((word) => `${word}:*`)
    .join(' & ');
}
