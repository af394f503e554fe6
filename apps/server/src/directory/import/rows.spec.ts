import { describe, expect, it } from '@jest/globals';
import { type FileFault, IMPORT_ROWS_MAX } from '@homegroup/contracts';
import { BrokenFile } from './broken-file.js';
import { gather } from './gather.js';
import { rowsOf } from './rows.js';
import { csvOf, exportedRows, jsonOf } from './tsml.fixture.js';

const ROWS = exportedRows(30);
const MEGABYTE = 1_048_576;
const MEETING = '{"name":"A","day":1,"time":"19:00"}';

async function faultOf(file: string | Uint8Array): Promise<[FileFault, number | null] | null> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  try {
    await gather(rowsOf(bytes), { fellowship: 'HA', zone: 'UTC', language: 'en' }, 0);
    return null;
  } catch (error) {
    if (error instanceof BrokenFile) return [error.fault, error.row];
    throw error;
  }
}

describe('a file that cannot be read', () => {
  it.each<[string, string | Uint8Array, FileFault, number | null]>([
    ['nothing', '', 'EMPTY', null],
    ['nothing but space', '\ufeff \r\n\t\n', 'EMPTY', null],
    ['headings alone', 'Name,Day,Time\n\n,,\n', 'EMPTY', null],
    ['a list of nothing', ' [ ] ', 'EMPTY', null],
    ['Windows-1252', Buffer.from('Name,Day,Time\nCafé,Monday,7 pm\n', 'latin1'), 'NOT_UTF8', null],
    ['UTF-16 without its mark', Buffer.from('Name,Day,Time\nA,Monday,7 pm\n', 'utf16le'), 'NOT_UTF8', null],
    ['UTF-16 that is cut off', Buffer.from('\ufeffName,Day,Time\n', 'utf16le').subarray(0, -1), 'NOT_UTF8', null],
    ['a spreadsheet', Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'), 'NOT_READABLE', null],
    ['a web page', '\n<!doctype html><html><body>Please sign in</body></html>', 'WEB_PAGE', null],
    ['an object', `{"meetings":[${MEETING}]}`, 'NOT_A_LIST', null],
    ['other headings', 'First name,Last name\nA,B\n', 'COLUMNS_UNKNOWN', 1],
    ['no heading for the day', 'Name,Time\nA,7 pm\n', 'COLUMNS_UNKNOWN', 1],
    ['a word', 'true', 'COLUMNS_UNKNOWN', 1],
    ['headings in quotes that never end', `"Name,Day,Time\nA,Monday,7 pm`, 'COLUMNS_UNKNOWN', 1],
    ['a million columns', `Name,Day,Time${',x'.repeat(1e6)}\nA,Monday,7 pm\n`, 'COLUMNS_UNKNOWN', 1],
    ['quotation marks alone', '"'.repeat(10 * MEGABYTE - 1), 'COLUMNS_UNKNOWN', 1],
    ['a row of a million cells', `Name,Day,Time\nA,Monday,7 pm\nB${','.repeat(1e6)}\n`, 'NOT_READABLE', null],
    ['more rows than any', `Name,Day,Time\n${'A,Monday,7 pm\n'.repeat(IMPORT_ROWS_MAX + 1)}`, 'TOO_MANY_ROWS', 20_002],
    ['more elements than any', `[${`${MEETING},`.repeat(IMPORT_ROWS_MAX)}${MEETING}]`, 'TOO_MANY_ROWS', 20_001],
    ['a bomb of brackets', '['.repeat(10 * MEGABYTE), 'NOT_READABLE', 1],
    ['a bomb of objects', `[${MEETING},${'{"a":'.repeat(MEGABYTE)}`, 'NOT_READABLE', 2],
    ['brackets that do not match', `[${MEETING},{"a":[}]]`, 'NOT_READABLE', 2],
    ['no value for a key', `[${MEETING},{"a":},${MEETING}]`, 'NOT_READABLE', 2],
    ['a comma too many', `[${MEETING},]`, 'NOT_READABLE', 2],
    ['something after the list', `[${MEETING}] and more`, 'NOT_READABLE', 1],
  ])(
    'holds %s',
    async (_what, file, fault, row) => {
      expect(await faultOf(file)).toEqual([fault, row]);
    },
    60_000,
  );

  it('is one that was cut off, wherever that was', async () => {
    const json = jsonOf(ROWS);
    for (const at of [1, 2, 40, 1_000, json.length - 1]) {
      expect(await faultOf(json.slice(0, at))).toMatchObject(['CUT_OFF', expect.any(Number)]);
    }
    const csv = csvOf(ROWS);
    const inQuotes = csv.indexOf('Two lines:') + 20;
    const betweenCells = csv.indexOf('"Alano Club"', 5_000) - 1;
    expect(await faultOf(csv.slice(0, inQuotes))).toEqual(['CUT_OFF', 4]);
    expect(await faultOf(csv.slice(0, betweenCells))).toMatchObject(['CUT_OFF', expect.any(Number)]);
  });

  it('is any that is cut off in the middle of a letter', async () => {
    const bytes = Buffer.from('Name,Day,Time\nA,Monday,7 pm\nÉ');
    expect(await faultOf(bytes.subarray(0, -1))).toEqual(['NOT_UTF8', null]);
  });
});

describe('a file that can be read', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8 with its mark', Buffer.from('\ufeffName,Day,Time\nÉ,Monday,7 pm\n')],
    ['UTF-16 with its mark', Buffer.from('\ufeffName,Day,Time\nÉ,Monday,7 pm\n', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffName,Day,Time\nÉ,Monday,7 pm\n', 'utf16le').swap16()],
    ['no line break at its end', Buffer.from('Name,Day,Time\nÉ,Monday,7 pm')],
    ['JSON with its mark', Buffer.from(`\ufeff\n[${MEETING}]\n`)],
  ])('holds %s', async (_what, bytes) => {
    expect(await faultOf(bytes)).toBeNull();
  });

  it('leaves others their turn', async () => {
    const bytes = Buffer.from(csvOf(exportedRows(2_000)));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await gather(rowsOf(bytes), { fellowship: 'HA', zone: 'UTC', language: 'en' }, 0);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  }, 60_000);
});
