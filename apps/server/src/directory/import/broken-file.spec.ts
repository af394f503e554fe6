import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FileBody, ImportServer } from './import.fixture.js';
import { csvOf, exportedRows, jsonOf } from './tsml.fixture.js';

const LONG_MS = 120_000;
const MEGABYTE = 1_048_576;
let server: ImportServer;

beforeAll(async () => {
  server = await ImportServer.start();
}, LONG_MS);
afterAll(() => server.stop(), LONG_MS);
beforeEach(() => server.forget());

describe('a file that cannot be read', () => {
  it.each<[string, FileBody, string, unknown]>([
    ['empty', '', 'text/csv', 'EMPTY'],
    ['empty, called JSON', '', 'application/json', 'EMPTY'],
    ['cut off', jsonOf(exportedRows(100)).slice(0, -500), 'application/json', 'CUT_OFF'],
    ['cut off in the middle of a cell', csvOf(exportedRows(100)).slice(0, -700), 'text/csv', 'CUT_OFF'],
    ['in Windows-1252', Buffer.from(csvOf([{ Name: 'Café' }]), 'latin1'), 'text/csv', 'NOT_UTF8'],
    ['a web page', '<!doctype html><title>Sign in</title>', 'application/json', 'WEB_PAGE'],
    ['an object', '{"meetings":[]}', 'application/json', 'NOT_A_LIST'],
    ['a bomb', '['.repeat(9 * MEGABYTE), 'application/json', 'NOT_READABLE'],
    ['of a million columns', `Name,Day,Time${',x'.repeat(1e6)}\n`, 'text/csv', 'COLUMNS_UNKNOWN'],
    ['too large', Buffer.alloc(50 * MEGABYTE, 'x'), 'application/octet-stream', 'TOO_LARGE'],
  ])('since it is %s is named, and changes nothing', async (_why, file, type, fault) => {
    await server.reportOf(csvOf(exportedRows(3)));
    const before = await server.everything();
    for (const dry of ['yes', 'no'] as const)
      expect(await server.answerOf(file, { type, dry })).toMatchObject({ kind: 'fault', fault });
    expect(await server.everything()).toEqual(before);
  });

  it('is refused while it still comes, however long it says nothing of its length, and without being kept', async () => {
    let sent = 0;
    const piece = new Uint8Array(MEGABYTE);
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 200) controller.close();
        else controller.enqueue(piece);
      },
    });
    const before = process.memoryUsage();
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5);
    expect(await server.answerOf(endless)).toMatchObject({ fault: 'TOO_LARGE' });
    clearInterval(timer);
    expect(most - before.arrayBuffers).toBeLessThan(60 * MEGABYTE);
  }, 60_000);
});
