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
  'SLUG_TWICE',
  'COLUMNS_MISMATCH',
  'NOT_A_MEETING',
  'TEXT_TOO_LONG',
  'PHONE_UNKNOWN',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Why a whole file cannot be read. */
export const FILE_FAULTS = [
  'EMPTY',
  'TOO_LARGE',
  'NOT_UTF8',
  'NOT_READABLE',
  'CUT_OFF',
  'COLUMNS_UNKNOWN',
  'TOO_MANY_ROWS',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** What an import did, or would do. */
export interface ImportReport {
  /** False for a dry run. */
  readonly isDone: boolean;
  readonly groups: number;
  /** Meetings that are set up: new ones, and ones whose link was there and that are renewed. */
  readonly created: number;
  readonly renewed: number;
  readonly faults: readonly {
    /** As a spreadsheet counts: the row of headings is 1. For JSON, the element's place from 1. */
    readonly row: number;
    readonly reason: RowFault;
    /** The column, where there is one to name. */
    readonly column: string | null;
  }[];
}

/** `POST /api/import?dry=yes|no`, the file as the body. Answered with a report, or with a fault of the file. */
export type ImportAnswer =
  | { readonly kind: 'report'; readonly report: ImportReport }
  | { readonly kind: 'fault'; readonly fault: FileFault; readonly row: number | null };
