const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A server draws pages for ever: what it keeps has an end. */
const KEPT_MAX = 300;

const LOOKS = {
  time: { hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'short' },
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const;

const kept = new Map<string, Intl.DateTimeFormat>();

/** In which words, and by which time zone (IANA); null is this device's. */
export interface Place {
  readonly language: string;
  readonly zone: string | null;
}

/** The time of day, such as `7:00 PM`. */
export function timeWords(at: number, place: Place): string {
  return format('time', at, place);
}

/**
 * Whether clocks on this device count to twelve or to twenty-four, as options for `Intl.DateTimeFormat`: a language does not
 * tell. Only for pages that the browser draws alone; a server does not know the device.
 */
export function ofDevice(): { readonly hourCycle: 'h12' | 'h23' } {
  const { hourCycle = 'h12' } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  return { hourCycle: hourCycle === 'h23' || hourCycle === 'h24' ? 'h23' : 'h12' };
}

/** The time of day, to twelve or to twenty-four as on this device. */
export function deviceTimeWords(at: number, { language, zone }: Place): string {
  const look = { ...LOOKS.time, ...ofDevice(), timeZone: zone ?? undefined };
  return plain(new Intl.DateTimeFormat(language, look).format(at));
}

/** The day within a sentence, such as `Thursday, November 26`: many languages write it small there. */
export function dayInSentence(at: number, place: Place): string {
  return format('day', at, place);
}

/** The day where words begin, such as `Thursday, November 26`. */
export function dayWords(at: number, place: Place): string {
  const words = dayInSentence(at, place);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day of the week, short, such as `Thu`. */
export function weekdayWords(at: number, place: Place): string {
  return format('weekday', at, place);
}

/** The day of the calendar, such as `2026-11-26` (RFC 3339, full-date). */
export function dateOf(at: number, zone: string | null): string {
  return format('date', at, { language: 'en-CA', zone });
}

/** How many days of the calendar lie between two instants. */
export function daysBetween(from: number, to: number, zone: string | null): number {
  return Math.round((Date.parse(dateOf(to, zone)) - Date.parse(dateOf(from, zone))) / DAY_MS);
}

/** How long until something, in one unit, such as `in 2 hours`; never less than a minute. */
export function untilWords(ms: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  if (minutes < 60) return plain(words.format(minutes, 'minute'));
  const hours = Math.round(ms / HOUR_MS);
  return plain(hours < 24 ? words.format(hours, 'hour') : words.format(Math.round(ms / DAY_MS), 'day'));
}

/** Whether clocks in both zones show the same at an instant. */
export function isSameClock(at: number, one: string, other: string | null): boolean {
  const clock = (zone: string | null) => `${dateOf(at, zone)} ${timeWords(at, { language: 'en', zone })}`;
  return one === other || clock(one) === clock(other);
}

/** What a time zone's name says of its place: `America/New_York` is New York. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** The name of a language in words of another. */
export function languageWords(tag: string, language: string): string {
  const names = languageNames.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  languageNames.set(language, names);
  const name = names.of(tag) ?? tag;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function format(look: keyof typeof LOOKS, at: number, { language, zone }: Place): string {
  const key = `${look} ${language} ${zone ?? ''}`;
  const known = kept.get(key) ?? new Intl.DateTimeFormat(language, { ...LOOKS[look], timeZone: zone ?? undefined });
  if (kept.size >= KEPT_MAX) kept.clear();
  kept.set(key, known);
  return plain(known.format(at));
}

// Server and browser may have different editions of the same words: they differ in which kind of space they use.
function plain(words: string): string {
  return words.replace(/[\u00a0\u202f]/g, ' ');
}
