import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { type IdentityServer, serveIdentity } from './identity.fixture.js';
import { hashOf, newSecret } from './secret.js';

const LONG_MS = 60_000;
const FAILED = [401, { code: 'SIGN_IN_FAILED' }];
const databases = new TemporaryDatabases();
let server: IdentityServer;

beforeAll(async () => {
  server = await serveIdentity((await databases.start()).host);
}, LONG_MS);
afterAll(async () => {
  await server.app.close();
  await databases.removeAll();
}, LONG_MS);

describe('a session', () => {
  it('is a cookie that only this site reads, and no script', async () => {
    const { browser } = await server.registered();
    const device = browser.device();
    await browser.ask('POST', 'passkeys', { passkey: device.make(await browser.challenge('passkeys/options')) });
    const { setCookie } = await server.browser().signIn(device);
    expect(setCookie).toMatch(
      /^__Secure-session=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/api; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('ends by signing out, here or everywhere', async () => {
    const { browser, device } = await server.registered();
    const [second, third] = [server.browser(), server.browser()];
    await second.signIn(device);
    await third.signIn(device);
    const kept = second.cookie;
    expect((await second.ask('POST', 'sign-out')).setCookie).toMatch(
      /^__Secure-session=; Path=\/api; Expires=Thu, 01 Jan 1970/,
    );
    second.cookie = kept;
    expect(await second.account()).toBeNull();
    expect(await third.account()).not.toBeNull();
    await third.ask('POST', 'sign-out-everywhere');
    expect(await browser.account()).toBeNull();
    expect((await server.browser().ask('POST', 'sign-out')).status).toBe(204);
  });

  it('ends by itself', async () => {
    const { browser, device } = await server.registered();
    await server.database.query(`UPDATE sessions SET expires_at = now() - interval '1 second'`);
    expect(await browser.account()).toBeNull();
    expect(await browser.refused('GET', 'passkeys')).toEqual([401, { code: 'NOT_SIGNED_IN' }]);
    await server.browser().signIn(device);
    const rows: unknown[] = await server.database.query('SELECT FROM sessions WHERE expires_at <= now()');
    expect(rows).toEqual([]);
  });

  it('is none with a token that is made up', async () => {
    const browser = server.browser();
    for (const cookie of ['__Secure-session=', `__Secure-session=${newSecret()}`, `session=${newSecret()}`, '=;;']) {
      browser.cookie = cookie;
      expect(await browser.account()).toBeNull();
    }
  });

  it('changes nothing for another page that has the browser send it', async () => {
    const { browser } = await server.registered();
    const answer = await fetch(`${server.url}/api/identity/account`, {
      method: 'DELETE',
      headers: { cookie: browser.cookie, origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect(await browser.account()).not.toBeNull();
  });
});

describe('an account', () => {
  it('is deleted with all of its ways in', async () => {
    const { browser, device, words } = await server.registered();
    expect((await browser.ask('DELETE', 'account')).status).toBe(204);
    expect(await browser.account()).toBeNull();
    expect((await server.browser().signIn(device)).status).toBe(401);
    const code = words.join(' ');
    expect(await server.browser().refused('POST', 'sign-in/code', { code })).toEqual(FAILED);
  });

  it('asks for signing in before anything of it is seen or changed', async () => {
    const browser = server.browser();
    const asked: [string, string][] = [
      ['GET', 'passkeys'],
      ['POST', 'passkeys'],
      ['POST', 'passkeys/options'],
      ['DELETE', 'passkeys/0d4d9a6f-2f4f-4f57-a1be-7f4a6b0e3c11'],
      ['POST', 'recovery-code'],
      ['POST', 'sign-out-everywhere'],
      ['DELETE', 'account'],
    ];
    for (const [method, path] of asked) {
      expect(await browser.refused(method, path)).toEqual([401, { code: 'NOT_SIGNED_IN' }]);
    }
  });
});

describe('secrets', () => {
  it('are nowhere in the database or the log', async () => {
    const browser = server.browser();
    const secret = await server.host();
    const device = browser.device();
    const challenge = await browser.challenge('register/options', { secret });
    const { body } = await browser.ask('POST', 'register', { secret, passkey: device.make(challenge) });
    const { words } = body as { words: string[] };
    const open = await server.host();
    const pending = await browser.challenge('sign-in/options');
    const token = browser.cookie.split('=')[1] ?? '';
    const stored = await everything();
    const hashes = [open, pending, token].map((kept) => hashOf(kept).toString('hex'));
    // The search finds what is there.
    for (const hash of hashes) expect(stored).toContain(hash);
    const raw = [secret, open, challenge, pending, token];
    const hex = raw.map((text) => Buffer.from(text, 'base64url').toString('hex'));
    for (const clear of [...raw, ...hex, words.join(' '), words.slice(0, 3).join(' ')]) {
      expect(stored).not.toContain(clear);
      expect(server.logged()).not.toContain(clear);
    }
  });

  async function everything(): Promise<string> {
    const tables: { table_name: string }[] = await server.database.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const texts = tables.map(async ({ table_name: table }) => {
      const rows: { text: string }[] = await server.database.query(`SELECT "${table}"::text AS text FROM "${table}"`);
      return rows.map(({ text }) => text).join('\n');
    });
    return (await Promise.all(texts)).join('\n');
  }
});
