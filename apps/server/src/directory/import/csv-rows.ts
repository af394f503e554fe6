import { pipeline, Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import * as z from 'zod';
import { BrokenFile } from './broken-file.js';
import { headingsOf, type Headings } from './csv-headings.js';
import { type Field } from './fields.js';
import { type Row } from './row.js';

/** The longest row, or line of one, that is read, in bytes. */
const ROW_MAX = 131_072;
/** So many bytes are parsed before others have their turn. */
const PIECE = 16_384;

const Texts = z.array(z.string());

/**
 * The rows of a table below its headings (RFC 4180, with what spreadsheets make of it): empty ones count and are passed
 * over. A cell may hold line breaks; the row keeps its one number all the same.
 * @throws BrokenFile `COLUMNS_UNKNOWN`, `CUT_OFF`, `NOT_READABLE`
 */
export async function* csvRows(text: string): AsyncGenerator<Row> {
  const headings = headingsOf(text);
  let number = 0;
  let isShort = false;
  try {
    for await (const record of recordsOf(text, headings.delimiter)) {
      number += 1;
      const texts = Texts.parse(record);
      if (number === 1 || texts.every((cell) => cell.trim() === '')) continue;
      isShort = texts.length < headings.columns.length;
      yield rowOf(texts, headings, number);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenFile(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'CUT_OFF' : 'NOT_READABLE', number + 1);
  }
  // A last row that lacks cells and its end is where a file that was cut off ends.
  if (isShort && !/[\r\n]$/.test(text)) throw new BrokenFile('CUT_OFF', number);
}

function recordsOf(text: string, delimiter: string): AsyncIterable<unknown> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // A quotation mark within a cell stands for itself; what does not fit is told by row.
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: ROW_MAX,
  });
  pipeline(Readable.from(piecesOf(Buffer.from(text)), { highWaterMark: 1 }), parser, () => undefined);
  return parser;
}

// The parser has a limit for what stands in the cells of a row, and none for how many there are.
async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  let lineBegan = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const lastBreak = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'));
    if (lastBreak >= 0) lineBegan = at + lastBreak;
    else if (at - lineBegan > ROW_MAX) throw new BrokenFile('NOT_READABLE');
    yield piece;
    await breathe();
  }
}

function rowOf(texts: readonly string[], { columns }: Headings, number: number): Row {
  const isLonger = texts.slice(columns.length).some((text) => text.trim() !== '');
  if (isLonger || texts.length < columns.length)
    return { kind: 'fault', number, reason: 'COLUMNS_MISMATCH', column: null };
  const cells = new Map<Field, { column: string; texts: string[] }>();
  for (const [index, { name, field }] of columns.entries()) {
    const text = texts[index] ?? '';
    if (field !== null && !cells.has(field) && text.trim() !== '') cells.set(field, { column: name, texts: [text] });
  }
  return { kind: 'cells', number, cells };
}
