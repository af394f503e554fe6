import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type PeriodTimes, type PublishedKey, type TokenEvaluation } from '@homegroup/contracts';
import { monthFrom, monthOf, toBase64url } from '@homegroup/seat-token';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { TokensService } from './tokens.service.js';
import { TokensUpkeep } from './tokens-upkeep.js';
import { type Kept, prepare, serveTokens, shown, type TokensServer } from './tokens.fixture.js';

const LONG_MS = 120_000;
// Evaluating takes its time where the machine does much else.
jest.setTimeout(LONG_MS);

const databases = new TemporaryDatabases();
let server: TokensServer;
let socketFolder: string;
let dataDir: string;

beforeAll(async () => {
  socketFolder = (await databases.start()).host;
  dataDir = await databases.folder();
  server = await serveTokens({ socketFolder, dataDir });
});
afterAll(async () => {
  await server.app.close();
  await databases.removeAll();
});

const seat = () => toBase64url(randomBytes(32));

async function listOf(who: SignedInBrowser, group: string): Promise<PeriodTimes> {
  const { value } = await who.ask<PeriodTimes[]>('POST', `groups/${group}/tokens/times`);
  const [list] = value;
  if (!list) throw new Error('no list');
  return list;
}

async function fetchTokens(who: SignedInBrowser, group: string, has: readonly Kept[] = []): Promise<Kept[]> {
  const { body, take } = prepare(group, await listOf(who, group), has);
  const { status, value } = await who.ask<TokenEvaluation[]>('POST', `groups/${group}/tokens`, body);
  expect(status).toBe(200);
  return take(value);
}

function some<T>(all: readonly T[]): T {
  const [first] = all;
  if (first === undefined) throw new Error('none');
  return first;
}

function redeem(token: Pick<Kept, 'groupId' | 'meetingId' | 'startsAt'>, what: ReturnType<typeof shown>) {
  const { groupId, meetingId, startsAt } = token;
  return server.app.get(TokensService).redeem({ groupId, meetingId, startsAt, ...what });
}

describe('what tokens can be had for', () => {
  it('is told to those who belong, and to all of them the same', async () => {
    const { id, meetingId } = await server.group();
    const [one, other, stranger] = [await server.member(id), await server.member(id), await server.browser()];
    const list = await listOf(one, id);
    expect(await listOf(other, id)).toEqual(list);
    expect(list.period).toBe(monthOf(Date.now()));
    expect(new Set(list.times.map(({ meeting }) => meeting))).toEqual(new Set([meetingId]));
    // Every Tuesday of the month, past ones, too.
    expect(list.times.length).toBeGreaterThanOrEqual(4);
    expect(list.times.every(({ startsAt }) => monthOf(startsAt) === list.period)).toBe(true);
    const path = `groups/${id}/tokens/times`;
    expect(await stranger.ask('POST', path)).toEqual({ status: 403, value: { code: 'NOT_A_MEMBER' } });
    const headers = { origin: 'http://localhost:4000' };
    const unknown = await fetch(`${server.url}/api/${path}`, { method: 'POST', headers });
    expect([unknown.status, await unknown.json()]).toEqual([401, { code: 'NOT_SIGNED_IN' }]);
  });

  it('is published with its key, which anyone may compare', async () => {
    const { id } = await server.group();
    const { period, publicKey } = await listOf(await server.member(id), id);
    const answer = await fetch(`${server.url}/api/groups/${id}/keys`);
    const keys = (await answer.json()) as PublishedKey[];
    expect(keys).toContainEqual({ period, publicKey });
    const missing = await fetch(`${server.url}/api/groups/${randomUUID()}/keys`);
    expect([missing.status, await missing.json()]).toEqual([404, { code: 'NO_SUCH_GROUP' }]);
  });
});

describe('fetching', () => {
  it(
    'is done twice by an account, and when the times are other ones again, of the new ones alone',
    async () => {
      const { id } = await server.group();
      const member = await server.member(id);
      const path = `groups/${id}/tokens`;
      const had = await fetchTokens(member, id);
      await fetchTokens(member, id);
      const before = prepare(id, await listOf(member, id)).body;
      expect(await member.ask('POST', path, before)).toEqual({ status: 403, value: { code: 'FETCHED_ALREADY' } });
      const another = await server.member(id);
      expect(await fetchTokens(another, id)).not.toHaveLength(0);
      await server.addMeeting(id);
      expect(await member.ask('POST', path, before)).toEqual({ status: 409, value: { code: 'TIMES_CHANGED' } });
      // All of them once more would be a third seat at each time, for whoever was sent away from two.
      const all = prepare(id, await listOf(member, id)).body;
      expect(await member.ask('POST', path, all)).toEqual({ status: 403, value: { code: 'FETCHED_ALREADY' } });
      for (let device = 0; device < 2; device += 1) {
        const added = await fetchTokens(member, id, had);
        expect(added).toHaveLength((await listOf(member, id)).times.length - had.length);
      }
      const added = prepare(id, await listOf(member, id), had).body;
      expect(await member.ask('POST', path, added)).toEqual({ status: 403, value: { code: 'FETCHED_ALREADY' } });
      const nothing = { ...added, blinded: added.blinded.map(() => null) };
      expect(await member.ask('POST', path, nothing)).toMatchObject({ status: 400 });
    },
    LONG_MS,
  );

  it(
    'loses nothing by what cannot be evaluated',
    async () => {
      const { id } = await server.group();
      const member = await server.member(id);
      const { body } = prepare(id, await listOf(member, id));
      // No element of the group: the identity, and one that is none in the midst of others.
      for (const wrong of ['A'.repeat(43), '_'.repeat(42) + '8']) {
        const blinded = [...body.blinded.slice(0, -1), wrong];
        const { status, value } = await member.ask('POST', `groups/${id}/tokens`, { ...body, blinded });
        expect({ status, value }).toEqual({ status: 400, value: { code: 'BAD_REQUEST' } });
      }
      const short = { ...body, blinded: body.blinded.slice(1) };
      expect(await member.ask('POST', `groups/${id}/tokens`, short)).toMatchObject({ status: 409 });
      expect(await fetchTokens(member, id)).not.toHaveLength(0);
      expect(await fetchTokens(member, id)).not.toHaveLength(0);
    },
    LONG_MS,
  );

  it('leaves behind that it happened, and nothing else', async () => {
    const { id } = await server.group();
    const member = await server.member(id);
    const { body } = prepare(id, await listOf(member, id));
    await member.ask('POST', `groups/${id}/tokens`, body);
    const rows: Record<string, unknown>[] = await server.database.query(
      'SELECT * FROM token_fetches WHERE account_id = $1',
      [member.account],
    );
    // One for each time there is, whichever the member comes to.
    expect(rows).toHaveLength(body.blinded.length);
    const columns = ['account_id', 'fetches', 'group_id', 'period', 'times_hash'];
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns);
    expect(new Set(rows.map(({ fetches }) => fetches))).toEqual(new Set([1]));
    expect(server.logged()).not.toContain(body.blinded[0]);
  });
});

describe('at the door', () => {
  let group: { id: string; meetingId: string };
  let tokens: Kept[];
  beforeAll(async () => {
    group = await server.group();
    tokens = await fetchTokens(await server.member(group.id), group.id);
  });

  it('a token is one handle, whichever seat it is shown with', async () => {
    const token = some(tokens);
    const first = await redeem(token, shown(token, seat()));
    expect(first?.handle).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(await redeem(token, shown(token, seat()))).toEqual(first);
    const [, another] = tokens;
    expect(another && (await redeem(another, shown(another, seat())))).not.toEqual(first);
  });

  it('what is forged, or belongs to another seat, meeting, time or group, is nothing', async () => {
    const token = some(tokens);
    const true_ = shown(token, seat());
    const wrong = [
      { ...true_, mac: seat() },
      { ...true_, nonce: seat() },
      { ...true_, tokenHash: seat() },
      { ...true_, mac: true_.mac.slice(1) },
      { ...true_, nonce: '' },
      { ...true_, mac: `${true_.mac.slice(0, -1)}!` },
    ];
    for (const what of wrong) expect(await redeem(token, what)).toBeNull();
    const elsewhere = [{ meetingId: randomUUID() }, { startsAt: token.startsAt + 60_000 }, { groupId: randomUUID() }];
    for (const other of elsewhere) expect(await redeem({ ...token, ...other }, true_)).toBeNull();
    const other = await server.group();
    await listOf(await server.member(other.id), other.id);
    expect(await redeem({ ...token, groupId: other.id }, true_)).toBeNull();
    expect(await redeem(token, true_)).not.toBeNull();
  });

  it('a crowd at once is answered, each by their own', async () => {
    const crowd = Array.from({ length: 10 }, () => tokens).flat();
    const answers = await Promise.all(crowd.map((token) => redeem(token, shown(token, seat()))));
    expect(answers.every((answer) => answer !== null)).toBe(true);
    expect(new Set(answers.map((answer) => answer?.handle)).size).toBe(tokens.length);
  });
});

describe('the keys', () => {
  it('are half in a file, half in the database, and the secret half never there', async () => {
    const { id } = await server.group();
    await listOf(await server.member(id), id);
    const secret = await readFile(join(dataDir, 'token-keys', monthOf(Date.now())));
    expect(secret).toHaveLength(32);
    const rows: { public_key: Buffer }[] = await server.database.query('SELECT public_key FROM token_keys');
    expect(rows.every(({ public_key: published }) => !published.equals(secret))).toBe(true);
  });

  it(
    'last through a restart, and are replaced and fetched anew where their file is lost',
    async () => {
      const { id } = await server.group();
      const member = await server.member(id);
      const token = some(await fetchTokens(member, id));
      await fetchTokens(member, id);
      await server.app.close();
      server = await serveTokens({ socketFolder, dataDir });
      expect(await redeem(token, shown(token, seat()))).not.toBeNull();
      await server.app.close();
      await rm(join(dataDir, 'token-keys'), { recursive: true });
      server = await serveTokens({ socketFolder, dataDir });
      expect(await redeem(token, shown(token, seat()))).toBeNull();
      const again = some(await fetchTokens(reborn(member), id));
      expect(server.logged()).toContain('tokens.keysReplaced');
      expect(await redeem(again, shown(again, seat()))).not.toBeNull();
      expect(await redeem(token, shown(token, seat()))).toBeNull();
    },
    LONG_MS,
  );

  it('are new ones when the group begins anew: what was fetched is worth nothing, and is fetched again', async () => {
    const { id, servant } = await server.group();
    const member = await server.member(id);
    const token = some(await fetchTokens(member, id));
    await fetchTokens(member, id);
    const before = prepare(id, await listOf(member, id)).body;
    expect(await member.ask('POST', `groups/${id}/period`)).toMatchObject({ status: 403 });
    expect(await servant.ask('POST', `groups/${id}/period`)).toEqual({ status: 204, value: null });
    expect(await redeem(token, shown(token, seat()))).toBeNull();
    expect(await member.ask('POST', `groups/${id}/tokens`, before)).toMatchObject({ status: 409 });
    const again = some(await fetchTokens(member, id));
    expect(again.period).toBe(`${token.period}.2`);
    expect(await redeem(again, shown(again, seat()))).not.toBeNull();
    const keys = (await (await fetch(`${server.url}/api/groups/${id}/keys`)).json()) as PublishedKey[];
    const month = monthOf(token.startsAt);
    expect(keys.filter(({ period }) => period.startsWith(month)).map(({ period }) => period)).toEqual([again.period]);
  });

  it(
    'are erased when the period after theirs is over, with everything that was stored',
    async () => {
      const { id } = await server.group();
      const token = some(await fetchTokens(await server.member(id), id));
      const period = monthOf(token.startsAt);
      const upkeep = server.app.get(TokensUpkeep);
      const begin = (which: string) => Date.parse(`${which}-01T00:00:00Z`);
      const next = monthFrom(period, 1);
      await upkeep.eraseOver(begin(monthFrom(next, 1)) - 1);
      expect(await redeem(token, shown(token, seat()))).not.toBeNull();
      await upkeep.eraseOver(begin(monthFrom(next, 1)));
      expect(await redeem(token, shown(token, seat()))).toBeNull();
      expect(await readdir(join(dataDir, 'token-keys'))).not.toContain(period);
      for (const table of ['token_keys', 'token_fetches']) {
        const rows: unknown[] = await server.database.query(`SELECT 1 FROM ${table} WHERE period <= $1`, [period]);
        expect(rows).toHaveLength(0);
      }
    },
    LONG_MS,
  );
});

// The session is in the database; the browser speaks to the server that runs now.
function reborn({ cookie }: SignedInBrowser): SignedInBrowser {
  return SignedInBrowser.with(server.url, cookie);
}
