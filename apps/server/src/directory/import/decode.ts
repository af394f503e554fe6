import { BrokenFile } from './broken-file.js';

/** How a compressed folder begins; spreadsheets of office programs are such folders. */
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/**
 * The text in a file: UTF-8, or UTF-16 where a byte order mark says so (Encoding Standard, section 6).
 * @throws BrokenFile `EMPTY`, `NOT_UTF8`, `NOT_READABLE` for a spreadsheet that was not saved as CSV
 */
export function decode(bytes: Uint8Array): string {
  if (ZIP.equals(bytes.subarray(0, ZIP.length))) throw new BrokenFile('NOT_READABLE');
  const text = textIn(bytes);
  if (text.trim() === '') throw new BrokenFile('EMPTY');
  // UTF-16 without its mark is well-formed UTF-8 more often than not, with a NUL beside every letter.
  if (text.includes('\0')) throw new BrokenFile('NOT_UTF8');
  return text;
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenFile('NOT_UTF8');
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
