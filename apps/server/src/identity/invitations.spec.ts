import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { type IdentityServer, serveIdentity } from './identity.fixture.js';
import { newSecret } from './secret.js';

const LONG_MS = 60_000;
const WEEK_MS = 7 * 24 * 3_600_000;
const OVER = [410, { code: 'INVITATION_OVER' }];
const terms = [{ position: 'chair' as const, until: null }];
const databases = new TemporaryDatabases();
let socketFolder: string;
let server: IdentityServer;
let group: string;
/** Accounts that were let in to serve, as the groups module would write them down. */
let served: string[] = [];

beforeAll(async () => {
  socketFolder = (await databases.start()).host;
  server = await serveIdentity(socketFolder);
  server.identity.nameGroupsBy((id) => Promise.resolve(id === group ? 'Tuesday Steps' : null));
  server.identity.onAccepted('servant', async (transaction, accountId, invitation) => {
    await transaction.query('INSERT INTO servants (group_id, account_id, name, terms) VALUES ($1, $2, $3, $4)', [
      invitation.groupId,
      accountId,
      '',
      JSON.stringify(invitation.terms),
    ]);
    served.push(accountId);
  });
  group = await server.group('Tuesday Steps');
}, LONG_MS);
afterAll(async () => {
  await server.app.close();
  await databases.removeAll();
}, LONG_MS);

const invite = () => server.identity.invite({ kind: 'servant', groupId: group, terms });
const count = async (table: string): Promise<number> => {
  const rows: { count: number }[] = await server.database.query(`SELECT count(*)::int FROM ${table}`);
  return rows[0]?.count ?? -1;
};

describe('an invitation', () => {
  it('says what it is for, to whoever holds its secret', async () => {
    const { secret, expiresAt } = await invite();
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Math.abs(expiresAt - Date.now() - WEEK_MS)).toBeLessThan(60_000);
    const { status, body } = await server.browser().ask('POST', 'invitation', { secret });
    expect([status, body]).toEqual([200, { kind: 'servant', group: 'Tuesday Steps', expiresAt }]);
    const host = await server.browser().ask('POST', 'invitation', { secret: await server.host() });
    expect(host.body).toMatchObject({ kind: 'host', group: null });
  });

  it('makes an account that serves, once', async () => {
    const { secret } = await invite();
    const browser = server.browser();
    served = [];
    expect(await browser.register(secret)).toHaveLength(12);
    expect(served).toHaveLength(1);
    expect(await browser.account()).toEqual({
      isHost: false,
      mayCreateGroups: false,
      serves: false,
      passkeys: [],
    });
    const second = server.browser();
    const accounts = await count('accounts');
    expect(await second.refused('POST', 'register', { secret, passkey: null })).toEqual(OVER);
    expect(await second.refused('POST', 'invitation', { secret })).toEqual(OVER);
    expect(await second.refused('POST', 'register/options', { secret })).toEqual(OVER);
    expect(await second.account()).toBeNull();
    expect(await count('accounts')).toBe(accounts);
    expect(served).toHaveLength(1);
  });

  it('is one account for many who use it at once', async () => {
    const { secret } = await invite();
    const before = await count('accounts');
    served = [];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.browser().ask('POST', 'register', { secret, passkey: null })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(410)]);
    expect(served).toHaveLength(1);
    expect(await count('accounts')).toBe(before + 1);
  });

  it('is refused when it is unknown, too old or withdrawn', async () => {
    const browser = server.browser();
    expect(await browser.refused('POST', 'register', { secret: newSecret(), passkey: null })).toEqual(OVER);
    const old = await invite();
    await server.database.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      old.id,
    ]);
    expect(await browser.refused('POST', 'invitation', { secret: old.secret })).toEqual(OVER);
    expect(await browser.refused('POST', 'register', { secret: old.secret, passkey: null })).toEqual(OVER);
    const withdrawn = await invite();
    await server.identity.withdraw(group, withdrawn.id);
    expect(await browser.refused('POST', 'register', { secret: withdrawn.secret, passkey: null })).toEqual(OVER);
    await expect(server.identity.withdraw(group, withdrawn.id)).rejects.toMatchObject({ status: 404 });
  });

  it('is withdrawn by its own group alone', async () => {
    const { id, secret } = await invite();
    const another = await server.group('Friday Topic');
    await expect(server.identity.withdraw(another, id)).rejects.toMatchObject({ status: 404 });
    expect((await server.browser().ask('POST', 'invitation', { secret })).status).toBe(200);
    expect(await server.identity.openInvitations(another)).toEqual([]);
    expect((await server.identity.openInvitations(group)).map((open) => open.id)).toContain(id);
  });

  it('is told to the group without its secret, and leaves the list when it is taken up or too old', async () => {
    const [taken, old, open] = [await invite(), await invite(), await invite()];
    await server.browser().register(taken.secret);
    await server.database.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      old.id,
    ]);
    const listed = await server.identity.openInvitations(group);
    expect(listed.find(({ id }) => id === open.id)).toEqual({ id: open.id, terms, expiresAt: open.expiresAt });
    expect(listed.some(({ id }) => id === taken.id || id === old.id)).toBe(false);
  });

  it('is not used up when letting someone in fails', async () => {
    const { secret } = await invite();
    const before = await count('accounts');
    await server.database.query('ALTER TABLE servants ADD CONSTRAINT nobody CHECK (false) NOT VALID');
    expect(await server.browser().refused('POST', 'register', { secret, passkey: null })).toEqual([
      500,
      { code: 'INTERNAL' },
    ]);
    await server.database.query('ALTER TABLE servants DROP CONSTRAINT nobody');
    expect(await count('accounts')).toBe(before);
    expect(await server.browser().register(secret)).toHaveLength(12);
  });

  it('is taken up by the account that is signed in, without another', async () => {
    const browser = server.browser();
    await browser.register((await invite()).secret);
    const before = await count('accounts');
    expect(await browser.refused('POST', 'accept', { secret: await server.host() })).toEqual([204, null]);
    expect(await browser.account()).toMatchObject({ isHost: true, mayCreateGroups: true });
    expect(await count('accounts')).toBe(before);
    const { secret } = await invite();
    expect(await server.browser().refused('POST', 'accept', { secret })).toEqual([401, { code: 'NOT_SIGNED_IN' }]);
    expect((await server.browser().ask('POST', 'invitation', { secret })).status).toBe(200);
  });

  it('is refused in any other shape', async () => {
    const browser = server.browser();
    for (const secret of ['', 'x', `${newSecret()}x`, null, 7]) {
      expect(await browser.refused('POST', 'invitation', { secret })).toEqual([400, { code: 'BAD_REQUEST' }]);
    }
    expect(await browser.refused('POST', 'invitation')).toEqual([400, { code: 'BAD_REQUEST' }]);
  });
});

describe('the first servant', () => {
  it('comes by the link of the last start, and no link is made once there is one', async () => {
    const [first, second] = [await server.host(), await server.host()];
    expect(await server.browser().refused('POST', 'register', { secret: first, passkey: null })).toEqual(OVER);
    const browser = server.browser();
    await browser.register(second);
    expect(await browser.account()).toMatchObject({ isHost: true });
    expect(await server.identity.inviteHost()).toBeNull();
  });

  it('is made by no link of a start before there was one', async () => {
    const left = await server.host();
    await server.browser().register(await server.host());
    await server.identity.inviteHost();
    expect(await server.browser().refused('POST', 'invitation', { secret: left })).toEqual(OVER);
  });
});

describe('who may register without an invitation', () => {
  it('is nobody, unless the instance says anyone', async () => {
    const browser = server.browser();
    expect((await browser.ask('GET', 'me')).body).toEqual({ account: null, mayRegister: false });
    expect(await browser.refused('POST', 'register/options', { secret: null })).toEqual(OVER);
    expect(await browser.refused('POST', 'register', { secret: null, passkey: null })).toEqual(OVER);
  });

  it('is anyone where it does', async () => {
    const open = await serveIdentity(socketFolder, { GROUPS_CREATED_BY: 'anyone' });
    const browser = open.browser();
    expect((await browser.ask('GET', 'me')).body).toEqual({ account: null, mayRegister: true });
    expect(await browser.register(null, browser.device())).toHaveLength(12);
    expect(await browser.account()).toMatchObject({ isHost: false, mayCreateGroups: true });
    await open.app.close();
  }, 30_000);
});
