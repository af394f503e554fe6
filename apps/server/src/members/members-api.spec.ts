import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type MadeMemberInvitation, type OwnGroup, type Roll } from '@homegroup/contracts';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { type SignedInBrowser } from '../groups/signed-in.fixture.js';
import { type MembersServer, serveMembers } from './members.fixture.js';

const LONG_MS = 60_000;
const DAY_MS = 24 * 3_600_000;
const OVER = { status: 410, value: { code: 'INVITATION_OVER' } };
const databases = new TemporaryDatabases();
let server: MembersServer;
let servant: SignedInBrowser;
let group: string;

beforeAll(async () => {
  server = await serveMembers((await databases.start()).host);
}, LONG_MS);
beforeEach(async () => {
  group = await server.group('Tuesday Steps');
  servant = await server.servant(group);
});
afterAll(async () => {
  await server.app.close();
  await databases.removeAll();
}, LONG_MS);

async function invite(uses: number, days = 7): Promise<MadeMemberInvitation> {
  const made = await servant.ask<MadeMemberInvitation>('POST', `groups/${group}/members/invitations`, { uses, days });
  expect(made.status).toBe(201);
  return made.value;
}

const roll = async () => (await servant.ask<Roll>('GET', `groups/${group}/members`)).value;
const accept = (browser: SignedInBrowser, secret: string) => browser.ask('POST', 'identity/accept', { secret });

describe('a link for members', () => {
  it('is good for so many, and servants see how many are left, and nothing of who came', async () => {
    const { secret, id, usesLeft, expiresAt } = await invite(3);
    expect(usesLeft).toBe(3);
    expect((await roll()).invitations).toEqual([{ id, usesLeft: 3, expiresAt }]);
    for (const left of [2, 1]) {
      expect((await server.register(secret)).status).toBe(201);
      expect((await roll()).invitations).toEqual([{ id, usesLeft: left, expiresAt }]);
    }
    expect((await server.register(secret)).status).toBe(201);
    expect((await roll()).invitations).toEqual([]);
    expect(await server.register(secret)).toMatchObject(OVER);
    expect((await roll()).members).toHaveLength(3);
  });

  it('gives its last use to one of those who want it at once', async () => {
    const { secret } = await invite(1);
    const before = await server.count('accounts');
    const answers = await Promise.all(Array.from({ length: 6 }, () => server.register(secret)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410, 410, 410]);
    expect((await roll()).members).toHaveLength(1);
    expect(await server.count('accounts')).toBe(before + 1);
  });

  it('is for two hundred and for seven days at the most', async () => {
    const path = `groups/${group}/members/invitations`;
    const wrong = [
      [0, 7],
      [201, 7],
      [1.5, 7],
      [1, 0],
      [1, 8],
    ];
    for (const [uses, days] of wrong) {
      expect(await servant.ask('POST', path, { uses, days })).toEqual({ status: 400, value: { code: 'BAD_REQUEST' } });
    }
    expect((await servant.ask('POST', path, { uses: 1, days: 1, by: 'me' })).status).toBe(400);
    const { expiresAt } = await invite(200, 2);
    expect(Math.abs(expiresAt - Date.now() - 2 * DAY_MS)).toBeLessThan(60_000);
  });

  it('says what it is for, and is worth nothing when it is too old or withdrawn', async () => {
    const [old, withdrawn] = [await invite(2), await invite(2)];
    const stranger = await server.browser();
    expect((await stranger.ask('POST', 'identity/invitation', { secret: old.secret })).value).toEqual({
      kind: 'member',
      group: 'Tuesday Steps',
      expiresAt: old.expiresAt,
    });
    await server.database.query(`UPDATE invitations SET expires_at = now() WHERE id = $1`, [old.id]);
    expect((await servant.ask('DELETE', `groups/${group}/invitations/${withdrawn.id}`)).status).toBe(200);
    for (const { secret } of [old, withdrawn]) expect(await server.register(secret)).toMatchObject(OVER);
    expect(await roll()).toEqual({ members: [], invitations: [] });
  });

  it('is taken up by who is signed in already; once, and the second time takes no use away', async () => {
    const { secret } = await invite(2);
    const member = await server.browser();
    expect((await accept(member, secret)).status).toBe(204);
    expect(await accept(member, secret)).toEqual({ status: 409, value: { code: 'ALREADY_A_MEMBER' } });
    expect((await roll()).invitations).toMatchObject([{ usesLeft: 1 }]);
    expect((await server.register(secret)).status).toBe(201);
  });

  it('is no link to serve, and servants’ links are not listed with it', async () => {
    const { secret } = await invite(1);
    const { cookie } = await server.register(secret);
    const member = server.browserWith(cookie);
    expect((await member.ask('GET', `groups/${group}/servants`)).status).toBe(403);
    expect((await member.ask('GET', `groups/${group}/members`)).status).toBe(403);
    await servant.ask('POST', `groups/${group}/invitations`, { terms: [] });
    expect((await roll()).invitations).toEqual([]);
    await invite(1);
    expect((await servant.ask('GET', `groups/${group}/invitations`)).value).toHaveLength(1);
  });
});

describe('the roll', () => {
  it('is for the group’s servants alone', async () => {
    const strangers = [await server.browser(), await server.servant(await server.group('Friday Topic'))];
    for (const [method, path, body] of [
      ['GET', 'members', undefined],
      ['POST', 'members/invitations', { uses: 1, days: 1 }],
      ['DELETE', `members/${group}`, undefined],
      ['DELETE', 'members', undefined],
    ] as const) {
      for (const stranger of strangers) {
        const answer = await stranger.ask(method, `groups/${group}/${path}`, body);
        expect(answer).toEqual({ status: 403, value: { code: 'NOT_A_SERVANT' } });
      }
      const answer = await server.browserWith('').ask(method, `groups/${group}/${path}`, body);
      expect(answer).toEqual({ status: 401, value: { code: 'NOT_SIGNED_IN' } });
    }
  });

  it('loses who is removed, by an id of this group', async () => {
    const { secret } = await invite(2);
    const [one, other] = [await server.browser(), await server.browser()];
    for (const member of [one, other]) await accept(member, secret);
    const elsewhere = await server.group('Friday Topic');
    const [first, second] = (await roll()).members;
    const there = await server.servant(elsewhere);
    expect((await there.ask('DELETE', `groups/${elsewhere}/members/${first}`)).status).toBe(404);
    expect((await servant.ask('DELETE', `groups/${group}/members/${first}`)).status).toBe(204);
    expect(await servant.ask('DELETE', `groups/${group}/members/${first}`)).toEqual({
      status: 404,
      value: { code: 'NOT_A_MEMBER' },
    });
    expect((await roll()).members).toEqual([second]);
    const left = await Promise.all([one, other].map((browser) => browser.ask<OwnGroup[]>('GET', 'members/groups')));
    expect(left.map(({ value }) => value.length).sort()).toEqual([0, 1]);
  });

  it('is emptied with its links, and who serves goes on belonging', async () => {
    const { secret } = await invite(3);
    const { cookie } = await server.register(secret);
    await server.write(await server.group('Friday Topic'), (await server.browser()).account);
    const elsewhere = await server.count('members');
    expect((await servant.ask('DELETE', `groups/${group}/members`)).status).toBe(204);
    expect(await roll()).toEqual({ members: [], invitations: [] });
    expect(await server.count('members')).toBe(elsewhere - 1);
    expect(await accept(server.browserWith(cookie), secret)).toEqual(OVER);
    expect((await servant.ask<OwnGroup[]>('GET', 'members/groups')).value).toHaveLength(1);
  });

  it('is never the same id in two groups', async () => {
    const member = await server.browser();
    await accept(member, (await invite(1)).secret);
    const [first] = (await roll()).members;
    group = await server.group('Friday Topic');
    servant = await server.servant(group);
    await accept(member, (await invite(1)).secret);
    expect((await roll()).members).toHaveLength(1);
    expect((await roll()).members).not.toContain(first);
  });
});

describe('somebody’s own groups', () => {
  it('are those of the rolls and those they serve, each once, by name', async () => {
    const { secret } = await invite(5);
    const second = await server.group('Ålesund Topic');
    const both = await server.servant(second);
    await accept(both, secret);
    await accept(servant, secret);
    const { value } = await both.ask<OwnGroup[]>('GET', 'members/groups');
    expect(value.map(({ id, name, memberId }) => [id, name, memberId === null])).toEqual([
      [second, 'Ålesund Topic', true],
      [group, 'Tuesday Steps', false],
    ]);
    const { value: own } = await servant.ask<OwnGroup[]>('GET', 'members/groups');
    expect(own).toHaveLength(1);
    expect((await roll()).members).toContain(own[0]?.memberId);
  });

  it('are left one by one; who serves goes on belonging', async () => {
    const member = await server.browser();
    const { secret } = await invite(2);
    await accept(member, secret);
    expect((await member.ask('DELETE', `members/groups/${group}`)).status).toBe(204);
    expect((await member.ask('DELETE', `members/groups/${group}`)).status).toBe(404);
    expect(await roll()).toMatchObject({ members: [], invitations: [{ usesLeft: 1 }] });
    expect((await servant.ask('DELETE', `members/groups/${group}`)).status).toBe(404);
  });

  it('lose whoever deletes the account, all of them', async () => {
    const member = await server.browser();
    await accept(member, (await invite(1)).secret);
    const here = group;
    group = await server.group('Friday Topic');
    servant = await server.servant(group);
    await accept(member, (await invite(1)).secret);
    expect((await member.ask('DELETE', 'identity/account')).status).toBe(204);
    for (const one of [here, group]) expect(await server.count('members', `group_id = '${one}'`)).toBe(0);
  });
});

describe('who belongs alone', () => {
  it('sets up no groups where that is for servants', async () => {
    const { secret } = await invite(1);
    const member = await server.browser();
    await accept(member, secret);
    const me = async (browser: SignedInBrowser) =>
      (await browser.ask<{ account: unknown }>('GET', 'identity/me')).value.account;
    expect(await me(member)).toMatchObject({ serves: false, mayCreateGroups: false });
    expect(await me(servant)).toMatchObject({ serves: true, mayCreateGroups: true });
  });
});
