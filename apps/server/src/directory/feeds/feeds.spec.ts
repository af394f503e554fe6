import { request as ask } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { madeUpGroups } from '@homegroup/testbed/made-up-meetings';
import { store } from '../../groups/stored.fixture.js';
import { ServedFeeds } from './feeds.fixture.js';
import { MeetingGuideFeed } from './meeting-guide.fixture.js';

const LONG_MS = 60_000;
const PATHS = [
  'meetings.json',
  'meetings.ics?format=step',
  'groups/made-up-group-2.json',
  'groups/made-up-group-2.ics',
];
const ALL = [...PATHS, 'meetings/made-up-2.ics'];

let feeds: ServedFeeds;

beforeAll(async () => {
  feeds = await ServedFeeds.start();
  await store(feeds.database, madeUpGroups(300));
}, LONG_MS);
afterAll(() => feeds.close(), LONG_MS);

/** What goes over the wire, byte for byte: `fetch` would decompress it. */
function wire(path: string, encoding: string): Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = ask(`${feeds.url}/feeds/${path}`, { headers: { 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(parts) }));
    });
    sent.on('error', reject).end();
  });
}

describe.each(ALL)('%s', (path) => {
  it('may be read by every page', async () => {
    const { status, headers } = await feeds.ask(path, { origin: 'https://finder.example.org' });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('content-type')).toBe(
      path.includes('.json') ? 'application/json; charset=utf-8' : 'text/calendar; charset=utf-8',
    );
    const asked = await feeds.ask(path, { 'access-control-request-headers': 'if-none-match' }, 'OPTIONS');
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'If-None-Match, If-Modified-Since, Cache-Control',
    ]);
  });

  it('is the same text, however it is compressed, each under a strong tag of its own', async () => {
    const [brotli, gzip, plain] = await Promise.all([
      wire(path, 'br, gzip'),
      wire(path, 'gzip'),
      wire(path, 'identity'),
    ]);
    expect([brotli, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    const tags = [brotli, gzip, plain].map(({ headers }) => headers['etag']);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
    for (const { headers } of [brotli, gzip, plain]) expect(headers['vary']).toBe('Accept-Encoding');
  });

  it('is not sent again to who has it', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const first = await feeds.ask(path, headers);
      const [tag, modified] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
      const conditions: Record<string, string>[] = [
        { 'if-none-match': `"other", ${tag}` },
        { 'if-modified-since': modified },
      ];
      for (const condition of conditions) {
        const again = await feeds.ask(path, { ...headers, ...condition });
        expect([again.status, again.headers.get('etag')]).toEqual([304, tag]);
        expect(await again.text()).toBe('');
        expect(again.headers.get('access-control-allow-origin')).toBe('*');
      }
      expect((await feeds.ask(path, { ...headers, 'if-none-match': '"other"' })).status).toBe(200);
      // The tag speaks for the bytes: the date is not looked at beside it.
      const both = { 'if-none-match': '"other"', 'if-modified-since': modified };
      expect((await feeds.ask(path, { ...headers, ...both })).status).toBe(200);
    }
  });

  it('has a head', async () => {
    for (const encoding of ['br', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const [whole, head] = [await feeds.ask(path, headers), await feeds.ask(path, headers, 'HEAD')];
      expect([head.status, await head.text()]).toEqual([200, '']);
      for (const name of ['etag', 'content-type', 'content-length', 'content-encoding', 'last-modified']) {
        expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
      }
    }
  });
});

describe('feeds', () => {
  it('have another tag after every change, whatever order it came in', async () => {
    const tags = async () => (await feeds.ask('meetings.json')).headers.get('etag');
    const change = async (sql: string) => {
      const before = await tags();
      await feeds.database.query(sql);
      const after = await tags();
      expect(after).not.toBe(before);
      const headers = { 'if-none-match': before ?? '' };
      expect((await feeds.ask('meetings.json', headers)).status).toBe(200);
    };
    await change(`UPDATE meetings SET title = 'Renamed', updated_at = now() WHERE link = 'made-up-1'`);
    await change(`UPDATE groups SET about = 'Other words', updated_at = now() WHERE link = 'made-up-group-1'`);
    // By a transaction that began before others ended.
    await change(`UPDATE meetings SET title = 'Again', updated_at = '2020-01-01' WHERE link = 'made-up-2'`);
    await change(`DELETE FROM meetings WHERE link = 'made-up-1'`);
    await change(`DELETE FROM groups WHERE id = (SELECT group_id FROM meetings WHERE link = 'made-up-13')`);
  });

  it('are made once for all who ask at the same time, and kept', async () => {
    const read = jest.spyOn(feeds.repository, 'pages');
    await feeds.database.query('UPDATE groups SET updated_at = now()');
    const encodings = ['br', 'gzip', 'identity', 'br', 'gzip', 'identity'];
    const answers = await Promise.all(encodings.map((encoding) => wire('meetings.json', encoding)));
    expect(answers.every(({ bytes }) => bytes.length > 1_000)).toBe(true);
    await wire('meetings.json', 'br');
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('that could not be made are tried again', async () => {
    await feeds.database.query('UPDATE groups SET updated_at = now()');
    const read = jest.spyOn(feeds.repository, 'pages').mockImplementationOnce(() => {
      throw new Error('the database is away');
    });
    const failed = await feeds.ask('meetings.json');
    expect([failed.status, await failed.json()]).toEqual([500, { code: 'INTERNAL' }]);
    expect(MeetingGuideFeed.parse(await (await feeds.ask('meetings.json')).json()).length).toBeGreaterThan(100);
    read.mockRestore();
  });

  it('that are not there are told so as data, even to who wants a page', async () => {
    const missing = [
      ['meetings/nowhere.ics', 'NO_SUCH_MEETING'],
      ['meetings/No%20link!.ics', 'NO_SUCH_MEETING'],
      ['groups/nowhere.ics', 'NO_SUCH_GROUP'],
      ['groups/nowhere.json', 'NO_SUCH_GROUP'],
      ['nothing', 'BAD_REQUEST'],
    ];
    for (const [path = '', code] of missing) {
      const answer = await feeds.ask(path, { accept: 'text/html' });
      expect([path, answer.status, await answer.json()]).toEqual([path, 404, { code }]);
    }
  });

  it('stand apart: nothing else may be read by other pages', async () => {
    const { headers } = await fetch(`${feeds.url}/api/anything`);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});
