import * as z from 'zod';
import { LanguageTag, TimeZone } from './meetings.js';

/** The largest file that is read, in bytes. */
export const IMPORT_BYTES_MAX = 10 * 1024 * 1024;
/** The most meetings that one file may hold. */
export const IMPORT_ROWS_MAX = 20_000;

/** Why a row of a file is no meeting that can be set up. */
export const ROW_FAULTS = [
  'NAME_MISSING',
  'NAME_TOO_LONG',
  'DAY_MISSING',
  'DAY_UNKNOWN',
  'TIME_MISSING',
  'TIME_UNKNOWN',
  'TIME_ZONE_UNKNOWN',
  'END_TIME_UNKNOWN',
  /** An earlier row has the same slug. */
  'SLUG_TWICE',
  /** More or fewer cells than the row of headings has. */
  'COLUMNS_MISMATCH',
  /** Not an object of texts, numbers and lists, as the elements of a feed are. */
  'NOT_A_MEETING',
  'TEXT_TOO_LONG',
  'PHONE_UNKNOWN',
  /** A handle of the seventh tradition's that is none. */
  'BASKET_UNKNOWN',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Why a whole file cannot be read. */
export const FILE_FAULTS = [
  /** Nothing in it, or headings alone. */
  'EMPTY',
  'TOO_LARGE',
  'NOT_UTF8',
  'NOT_READABLE',
  /** It ends in the middle of a row. */
  'CUT_OFF',
  /** JSON, but not an array. */
  'NOT_A_LIST',
  /** HTML: what a browser shows in place of a feed that is not there. */
  'WEB_PAGE',
  /** Name, day and time are not all among the headings. */
  'COLUMNS_UNKNOWN',
  'TOO_MANY_ROWS',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** `POST /api/import`: what a file does not say of itself. */
export const ImportQuestion = z.strictObject({
  /** With `yes` everything is tried and nothing is kept. */
  dry: z.enum(['yes', 'no']),
  /** The short name of the fellowship whose type codes the file uses, such as HA. */
  fellowship: z
    .string()
    .max(20)
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  /** IANA; for rows that name no time zone. */
  zone: TimeZone,
  /** BCP 47; for rows that name no language. Days of the week may be written in it, too. */
  language: LanguageTag,
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

/** What an import did, or would do. */
export interface ImportReport {
  /** False for a dry run. */
  readonly isDone: boolean;
  /** Groups that the meetings belong to, new ones and ones that are there. */
  readonly groups: number;
  /** Meetings that are new, and ones that an import before set up and that are renewed. */
  readonly created: number;
  readonly renewed: number;
  readonly faults: readonly ImportFault[];
  /** Types that have no counterpart here and are left out, as they are written in the file; the first of them. */
  readonly typesLeftOut: readonly string[];
}

/** A row that is no meeting that can be set up. */
export interface ImportFault {
  /** As a spreadsheet counts: the row of headings is 1. For JSON, the element's place from 1. */
  readonly row: number;
  readonly reason: RowFault;
  /** The column as the file names it, where there is one to name. */
  readonly column: string | null;
}

/** The answer to an import: a report, or why the file cannot be read. Then nothing of it is kept. */
export type ImportAnswer =
  | { readonly kind: 'report'; readonly report: ImportReport }
  /** The row counts as in a report; null where none is known. */
  | { readonly kind: 'fault'; readonly fault: FileFault; readonly row: number | null };
