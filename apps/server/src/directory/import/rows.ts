import { BrokenFile } from './broken-file.js';
import { csvRows } from './csv-rows.js';
import { decode } from './decode.js';
import { jsonRows } from './json-rows.js';
import { type Row } from './row.js';

/** The rows of a file; what it is, its content tells, not its name. @throws BrokenFile */
export function rowsOf(bytes: Uint8Array): AsyncGenerator<Row> {
  const text = decode(bytes);
  switch (text.trimStart().charAt(0)) {
    case '[':
      return jsonRows(text);
    case '{':
      throw new BrokenFile('NOT_A_LIST');
    case '<':
      throw new BrokenFile('WEB_PAGE');
    default:
      return csvRows(text);
  }
}
