// What a page needs at run time stands here, apart from the schemas: a page that checks nothing does not carry zod.

/** Days of the week as RFC 5545 (section 3.3.10) writes them, Sunday first. */
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Which one of its kind in a month; -1 is the last (RFC 5545, section 3.3.10, BYDAY). */
export const NTHS = [1, 2, 3, 4, 5, -1] as const;
export type Nth = (typeof NTHS)[number];

/** What happens in a meeting; formats combine. */
export const FORMATS = [
  'step',
  'book',
  'speaker',
  'participation',
  'hospitalInstitution',
  'topic',
  'newcomer',
  'meditation',
  'tradition',
  'questions',
] as const;
export type Format = (typeof FORMATS)[number];

/** Whether a meeting is held for a hospital or an institution: a facility comes by its code, and nobody makes its hours longer. */
export function isForFacilities({ formats }: { readonly formats: readonly Format[] }): boolean {
  return formats.includes('hospitalInstitution');
}

/** Whom a meeting is meant for, and what else people look for. */
export const TAGS = [
  'women',
  'men',
  'young',
  'seniors',
  'lgbtq',
  'signLanguage',
  'proofOfAttendance',
  'digitalBasket',
  'crosstalk',
] as const;
export type Tag = (typeof TAGS)[number];

/** Who should come: anyone, or members, that is whoever has a desire to stop. */
export const ATTENDANCES = ['open', 'closed'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Who shares, apart from who should come. */
export { SHARINGS, type Sharing } from '@homegroup/room';

/** Parts of the day by the hour at which a meeting begins, in the visitor's own time zone. */
export const DAY_PARTS = { morning: [5, 12], midday: [12, 17], evening: [17, 21], night: [21, 5] } as const;
export type DayPart = keyof typeof DAY_PARTS;

/** Service positions in a group that its room honours: the roles of a seat that may be appointed. */
export const POSITIONS = ['chair', 'coChair', 'techHost', 'timekeeper', 'greeter'] as const;
export type Position = (typeof POSITIONS)[number];

/** The words of a recovery code: 128 bits and their check (BIP 39). */
export const RECOVERY_WORDS = 12;
/** A secret of 256 random bits in base64url (RFC 4648, section 5). It stands in an address's fragment, which no server sees. */
export const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The languages that the app's own words are written in (BCP 47). */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The longest text that a group keeps, in UTF-16 units: a book's chapter, not a book. */
export const READING_LENGTH_MAX = 200_000;
/** So many readings a group keeps. */
export const READINGS_MAX = 100;
/** So many steps there are, whatever the fellowship. */
export const STEPS = 12;

/** What a meeting needs someone for, each time: roles of a seat that people sign up for. */
export const ROSTER_POSITIONS = ['chair', 'coChair', 'timekeeper', 'greeter', 'techHost', 'reader', 'speaker'] as const;
export type RosterPosition = (typeof ROSTER_POSITIONS)[number];
/** So many times someone may sign up for at once: half a year of weeks. */
export const TIMES_MAX = 26;

/** Six digits, which people read aloud and type on a shared screen. */
export const FACILITY_CODE = /^[0-9]{6}$/;
