import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MadeMemberInvitation, type OwnGroup } from '@homegroup/contracts';
import { type DataSource } from 'typeorm';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { type SignedInBrowser } from '../groups/signed-in.fixture.js';
import { hashOf } from '../identity/secret.js';
import { type MembersServer, serveMembers } from './members.fixture.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
let server: MembersServer;

beforeAll(async () => {
  server = await serveMembers((await databases.start()).host);
}, LONG_MS);
afterAll(async () => {
  await server.app.close();
  await databases.removeAll();
}, LONG_MS);

/** Every row of every table, as the values that could be found again in another row. */
async function rowsOf(database: DataSource): Promise<string[][]> {
  const tables: { name: string }[] = await database.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const rows: string[][] = [];
  for (const { name } of tables) {
    const found: { row: Record<string, unknown> }[] = await database.query(
      `SELECT to_jsonb(t) AS row FROM "${name}" t`,
    );
    for (const { row } of found) rows.push(Object.values(row).flatMap((value) => tellTale(value)));
  }
  return rows;
}

/** Ids, hashes, instants: whatever is drawn or measured. Short words and numbers say nothing of one person. */
function tellTale(value: unknown): string[] {
  return typeof value === 'string' && value.length >= 16 ? [value] : [];
}

/** What can be reached from what is known, row by row; what everybody shares leads nowhere. */
function reachable(rows: readonly (readonly string[])[], known: readonly string[], shared: ReadonlySet<string>) {
  const reached = new Set(known);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    const touched = rows.filter((row) => row.some((value) => reached.has(value)));
    for (const value of touched.flat()) if (!shared.has(value)) reached.add(value);
  }
  return reached;
}

const idOf = async (browser: SignedInBrowser): Promise<string> => {
  const token = browser.cookie.split('=')[1] ?? '';
  const found: { id: string }[] = await server.database.query('SELECT account_id AS id FROM sessions WHERE hash = $1', [
    hashOf(token),
  ]);
  return found[0]?.id ?? 'nobody';
};

describe('with the whole database in hand', () => {
  it('no chain of rows leads from a servant, or from a link, to whoever came by it', async () => {
    const group = await server.group('Tuesday Steps');
    const servant = await server.servant(group);
    const { value: link } = await servant.ask<MadeMemberInvitation>('POST', `groups/${group}/members/invitations`, {
      uses: 3,
      days: 7,
    });
    const signedUp = server.browserWith((await server.register(link.secret)).cookie);
    const accepting = await server.browser();
    await accepting.ask('POST', 'identity/accept', { secret: link.secret });
    const rows = await rowsOf(server.database);
    const shared = new Set(rows.find((row) => row.includes(group) && row.includes('Tuesday Steps')) ?? []);
    const hash = `\\x${hashOf(link.secret).toString('hex')}`;
    // The walk itself works: the link is found by its hash, a member's line by their account.
    expect(reachable(rows, [hash], new Set([group]))).toContain(link.id);
    const byServant = reachable(rows, [await idOf(servant), link.id, hash], new Set([...shared, group]));
    for (const member of [signedUp, accepting]) {
      const account = await idOf(member);
      const [own] = (await member.ask<OwnGroup[]>('GET', 'members/groups')).value;
      const memberId = own?.memberId ?? 'none';
      expect(reachable(rows, [account], new Set([group]))).toContain(memberId);
      expect([...byServant].filter((value) => value === account || value === memberId)).toEqual([]);
    }
  });

  it('the roll has no name, no day and no number in it: three columns, in no order of coming', async () => {
    const columns: { name: string }[] = await server.database.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'members' ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['account_id', 'group_id', 'id']);
    const group = await server.group('Friday Topic');
    for (let count = 0; count < 12; count += 1) await server.write(group, await server.account());
    const { members } = await server.members.roll(group);
    expect(members).toEqual([...members].sort());
  });

  it('no secret of a link stands in it', async () => {
    const group = await server.group('Monday Book');
    const servant = await server.servant(group);
    const { value } = await servant.ask<MadeMemberInvitation>('POST', `groups/${group}/members/invitations`, {
      uses: 2,
      days: 1,
    });
    await server.register(value.secret);
    const all = (await rowsOf(server.database)).flat();
    expect(all.filter((one) => one.includes(value.secret))).toEqual([]);
    expect(server.logged()).not.toContain(value.secret);
    expect(server.logged()).not.toContain(value.id);
  });
});
