import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { BrokenFile } from './broken-file.js';
import { areEnough, type Field, fieldOf } from './fields.js';

/** The longest row of headings that is looked at, in characters: an export has some fifty columns. */
const HEADINGS_MAX = 32_768;
const Rows = z.array(z.array(z.string()));
const DELIMITERS = [',', ';', '\t'] as const;

/** How a table is written: what stands between its cells, and what its columns are. */
export interface Headings {
  readonly delimiter: string;
  readonly columns: readonly { readonly name: string; readonly field: Field | null }[];
}

/**
 * Reads the row of headings; of the characters that may stand between cells, the one that makes most sense is meant.
 * @throws BrokenFile `COLUMNS_UNKNOWN`
 */
export function headingsOf(text: string): Headings {
  const row = firstRow(text.slice(0, HEADINGS_MAX));
  if (row.length === HEADINGS_MAX) throw new BrokenFile('COLUMNS_UNKNOWN', 1);
  const [first, ...others] = DELIMITERS.map((delimiter) => split(row, delimiter));
  const best = others.reduce((one, other) => (known(other) > known(one) ? other : one), first ?? split(row, ','));
  if (!areEnough(best.columns.map(({ field }) => field))) throw new BrokenFile('COLUMNS_UNKNOWN', 1);
  return best;
}

/** All up to the first line break that stands in no quotes; nothing where quotes never end. */
function firstRow(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) return text.slice(0, at);
  }
  return isQuoted ? '' : text;
}

function split(row: string, delimiter: string): Headings {
  const [names = []] = Rows.parse(parse(row, { delimiter, relax_quotes: true, relax_column_count: true }));
  return { delimiter, columns: names.map((name) => ({ name: name.trim(), field: fieldOf(name) })) };
}

function known({ columns }: Headings): number {
  return columns.filter(({ field }) => field !== null).length;
}
