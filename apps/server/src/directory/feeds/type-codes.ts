import { type Format, type Tag } from '@homegroup/contracts';

/** What one code says of a meeting. */
export type Meant =
  | { readonly kind: 'attendance'; readonly attendance: 'open' | 'closed' }
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'tag'; readonly tag: Tag }
  /** BCP 47. */
  | { readonly kind: 'language'; readonly language: string };

/** A fellowship's own codes; null where it has none. */
export interface TypeCodes {
  readonly formats: Readonly<Record<Format, string | null>>;
  readonly tags: Readonly<Record<Tag, string | null>>;
  readonly languages: Readonly<Record<string, string>>;
  /** Narrower codes of others that are understood, and never written. */
  readonly alsoRead: Readonly<Record<string, Meant>>;
}

const book: Meant = { kind: 'format', format: 'book' };
const meditation: Meant = { kind: 'format', format: 'meditation' };
const lgbtq: Meant = { kind: 'tag', tag: 'lgbtq' };

/** The codes of the Meeting Guide specification, which are those of AA. */
const MEETING_GUIDE: TypeCodes = {
  formats: {
    step: 'ST',
    book: 'B',
    speaker: 'SP',
    participation: 'D',
    hospitalInstitution: null,
    topic: 'D',
    newcomer: 'BE',
    meditation: 'MED',
    tradition: 'TR',
    questions: null,
  },
  tags: {
    women: 'W',
    men: 'M',
    young: 'Y',
    seniors: 'SEN',
    lgbtq: 'LGBTQ',
    signLanguage: 'ASL',
    proofOfAttendance: 'POA',
    digitalBasket: 'DB',
    crosstalk: 'XT',
  },
  languages: {
    ...{ af: 'AF', am: 'AM', ar: 'AR', bg: 'BG', da: 'DA', de: 'DE', el: 'EL', en: 'EN', es: 'S', fa: 'FA', fi: 'FI' },
    ...{
      fr: 'FR',
      he: 'HE',
      hi: 'HI',
      hr: 'HR',
      hu: 'HU',
      is: 'IS',
      it: 'ITA',
      ja: 'JA',
      ka: 'KA',
      ko: 'KOR',
      lt: 'LT',
    },
    ...{ ml: 'ML', mt: 'MT', ne: 'NE', nl: 'NL', no: 'NO', pa: 'PUN', pl: 'POL', pt: 'POR', ru: 'RUS', sk: 'SK' },
    ...{ sl: 'SL', sv: 'SV', th: 'TH', tl: 'TL', tr: 'TUR', uk: 'UK' },
  },
  alsoRead: {
    LIT: book,
    '12X12': book,
    ABSI: book,
    DR: book,
    GR: book,
    LS: book,
    '11': meditation,
    G: lgbtq,
    L: lgbtq,
    BI: lgbtq,
    T: lgbtq,
  },
};

/** The codes that TSML has for NA and for HA. */
const NA_AND_HA: TypeCodes = {
  formats: {
    step: 'STEP',
    book: 'LIT',
    speaker: 'SPK',
    participation: 'DISC',
    hospitalInstitution: null,
    topic: 'TOP',
    newcomer: 'BEG',
    meditation: 'MED',
    tradition: 'TRAD',
    questions: 'QA',
  },
  tags: {
    women: 'W',
    men: 'M',
    young: 'Y',
    seniors: null,
    lgbtq: 'GL',
    signLanguage: null,
    proofOfAttendance: null,
    digitalBasket: null,
    crosstalk: null,
  },
  languages: {},
  alsoRead: { BT: book, IW: book, JFT: book, LC: book, SWG: book, IP: book },
};

/** The codes of a fellowship; one that is not known uses those of AA. */
export function codesOf(fellowship: string): TypeCodes {
  return ['NA', 'HA'].includes(fellowship.toUpperCase()) ? NA_AND_HA : MEETING_GUIDE;
}
