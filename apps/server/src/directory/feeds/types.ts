import { type Attendance, type Format, FORMATS, type Tag, TAGS } from '@homegroup/contracts';
import { codesOf, type Meant, type TypeCodes } from './type-codes.js';
import { meantByName } from './type-names.js';

/** What a list of type codes says of a meeting. */
export interface ReadTypes {
  readonly formats: Format[];
  readonly tags: Tag[];
  /** Null where neither open nor closed is said. */
  readonly attendance: Attendance | null;
  /** BCP 47; null where no language is said. */
  readonly language: string | null;
  /** What was not understood, as it was written. */
  readonly unknown: string[];
}

/** What type codes tell of a meeting. */
interface Typed {
  readonly formats: readonly Format[];
  readonly tags: readonly Tag[];
  readonly attendance: Attendance;
  /** BCP 47. */
  readonly language: string;
}

/** The codes under which the finders of a fellowship know a meeting. What they have no code for is left out. */
export function typesOf({ formats, tags, attendance, language }: Typed, fellowship: string): string[] {
  const codes = codesOf(fellowship);
  // Finders make men's meetings of those for women and men: one for both is for all.
  const isForBoth = tags.includes('women') && tags.includes('men');
  const told = tags.filter((tag) => !(isForBoth && (tag === 'women' || tag === 'men')));
  const all = [
    attendance === 'open' ? 'O' : 'C',
    ...formats.map((format) => codes.formats[format]),
    ...told.map((tag) => codes.tags[tag]),
    codes.languages[baseOf(language)] ?? null,
  ];
  return [...new Set(all.filter((code) => code !== null))];
}

/** Reads type codes, or their English names, by a fellowship's profile. Open and closed together are closed, as in TSML. */
export function readTypes(codes: readonly string[], fellowship: string): ReadTypes {
  const meanings = meaningsOf(codesOf(fellowship));
  const written = codes.map((code) => code.trim()).filter((code) => code !== '');
  const read = written.map((code) => ({ code, meant: meanings.get(code.toUpperCase()) ?? meantByName(code) }));
  const meant = read.map((one) => one.meant);
  const has = (wanted: (one: Meant) => boolean) => meant.some((one) => one !== undefined && wanted(one));
  const isOpen = has((one) => one.kind === 'attendance' && one.attendance === 'open');
  const isClosed = has((one) => one.kind === 'attendance' && one.attendance === 'closed');
  const language = meant.find((one) => one?.kind === 'language');
  return {
    formats: FORMATS.filter((format) => has((one) => one.kind === 'format' && one.format === format)),
    tags: TAGS.filter((tag) => has((one) => one.kind === 'tag' && one.tag === tag)),
    attendance: isClosed ? 'closed' : isOpen ? 'open' : null,
    language: language?.kind === 'language' ? language.language : null,
    unknown: read.filter((one) => one.meant === undefined).map((one) => one.code),
  };
}

function meaningsOf(codes: TypeCodes): ReadonlyMap<string, Meant> {
  const { formats, tags, languages, alsoRead } = codes;
  const meanings = new Map<string, Meant>(Object.entries(alsoRead));
  meanings.set('O', { kind: 'attendance', attendance: 'open' }).set('C', { kind: 'attendance', attendance: 'closed' });
  // The first of two formats with one code is what the code is read as.
  for (const format of FORMATS) {
    const code = formats[format];
    if (code !== null && !meanings.has(code)) meanings.set(code, { kind: 'format', format });
  }
  for (const tag of TAGS) {
    const code = tags[tag];
    if (code !== null) meanings.set(code, { kind: 'tag', tag });
  }
  for (const [language, code] of Object.entries(languages)) meanings.set(code, { kind: 'language', language });
  return meanings;
}

const SAME_LANGUAGE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fil: 'tl' };

/** The language alone of a BCP 47 tag. */
function baseOf(tag: string): string {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return SAME_LANGUAGE[base] ?? base;
}
