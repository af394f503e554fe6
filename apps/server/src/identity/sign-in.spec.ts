import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { newSecret } from './secret.js';
import { type IdentityServer, serveIdentity } from './identity.fixture.js';
import { VirtualPasskey } from './virtual-passkey.fixture.js';

const LONG_MS = 60_000;
const FAILED = [401, { code: 'SIGN_IN_FAILED' }];
const CHALLENGE_OVER = [410, { code: 'CHALLENGE_OVER' }];
const BAD = [400, { code: 'BAD_REQUEST' }];
type Registered = Awaited<ReturnType<IdentityServer['registered']>>;
const databases = new TemporaryDatabases();
let server: IdentityServer;

beforeAll(async () => {
  server = await serveIdentity((await databases.start()).host);
}, LONG_MS);
afterAll(async () => {
  await server.app.close();
  await databases.removeAll();
}, LONG_MS);

describe('a passkey', () => {
  it('registers, and signs another browser in', async () => {
    const { browser, device } = await server.registered();
    const passkeys = [{ id: expect.any(String) as unknown, isSynced: false, madeIn: expect.any(String) as unknown }];
    expect(await browser.account()).toMatchObject({ passkeys: [{ ...passkeys[0], isThis: true }] });
    const other = server.browser();
    expect((await other.signIn(device)).status).toBe(204);
    expect(await other.account()).toEqual(await browser.account());
  });

  it('keeps no name and no number of the account', async () => {
    const { body } = await server.browser().ask('POST', 'register/options', { secret: await server.host() });
    expect(body).toMatchObject({
      rp: { id: 'meet.example.org', name: 'Meetings' },
      user: { name: 'Member', displayName: 'Member' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    const again = await server.browser().ask('POST', 'register/options', { secret: await server.host() });
    const handle = ({ body: options }: { body: unknown }) => (options as { user: { id: string } }).user.id;
    expect(handle(again)).not.toBe(handle({ body }));
  });

  it('answers a challenge once', async () => {
    const { device } = await server.registered();
    const browser = server.browser();
    const passkey = device.answer(await browser.challenge('sign-in/options'));
    expect((await browser.ask('POST', 'sign-in/passkey', { passkey })).status).toBe(204);
    expect(await browser.refused('POST', 'sign-in/passkey', { passkey })).toEqual(CHALLENGE_OVER);
  });

  it('registers by a challenge once, and by one made for registering', async () => {
    const browser = server.browser();
    const secret = await server.host();
    const challenge = await browser.challenge('register/options', { secret });
    const passkey = browser.device().make(await browser.challenge('sign-in/options'));
    expect(await browser.refused('POST', 'register', { secret, passkey })).toEqual(CHALLENGE_OVER);
    const { device } = await server.registered();
    const crossed = device.answer(challenge);
    expect(await browser.refused('POST', 'sign-in/passkey', { passkey: crossed })).toEqual(CHALLENGE_OVER);
    const good = await server.host();
    const made = browser.device().make(challenge);
    expect((await browser.ask('POST', 'register', { secret: good, passkey: made })).status).toBe(201);
    const replayed = await server.host();
    expect(await browser.refused('POST', 'register', { secret: replayed, passkey: made })).toEqual(CHALLENGE_OVER);
  });

  it('is refused with a challenge that is too old, or that we never made', async () => {
    const { device } = await server.registered();
    const browser = server.browser();
    const passkey = device.answer(await browser.challenge('sign-in/options'));
    await server.database.query(`UPDATE challenges SET expires_at = now() - interval '1 second'`);
    expect(await browser.refused('POST', 'sign-in/passkey', { passkey })).toEqual(CHALLENGE_OVER);
    const own = device.answer(newSecret());
    expect(await browser.refused('POST', 'sign-in/passkey', { passkey: own })).toEqual(CHALLENGE_OVER);
  });

  it('is refused when it is unknown, made for another site, or signed by another', async () => {
    const { device } = await server.registered();
    const browser = server.browser();
    expect((await browser.signIn(browser.device())).status).toBe(401);
    const elsewhere = new VirtualPasskey({ origin: 'https://meet.example.com', rpID: 'meet.example.com' });
    const secret = await server.host();
    const made = elsewhere.make(await browser.challenge('register/options', { secret }));
    expect(await browser.refused('POST', 'register', { secret, passkey: made })).toEqual(BAD);
    const forged = {
      ...browser.device().answer(await browser.challenge('sign-in/options')),
      id: device.id,
      rawId: device.id,
    };
    expect(await browser.refused('POST', 'sign-in/passkey', { passkey: forged })).toEqual(FAILED);
    expect(await browser.account()).toBeNull();
  });

  it('is refused when its count does not rise: someone has a copy', async () => {
    const { device } = await server.registered(5);
    const browser = server.browser();
    expect((await browser.signIn(device)).status).toBe(401);
    device.counter = 6;
    expect((await browser.signIn(device)).status).toBe(204);
    device.counter = 2;
    expect((await browser.signIn(device)).status).toBe(401);
    device.counter = 0;
    expect((await browser.signIn(device)).status).toBe(401);
  });

  it('is added to an account, and signs in from then on', async () => {
    const { browser } = await server.registered();
    const second = browser.device();
    const passkey = second.make(await browser.challenge('passkeys/options'));
    expect((await browser.ask('POST', 'passkeys', { passkey })).status).toBe(204);
    expect(await browser.refused('POST', 'passkeys', { passkey })).toEqual(CHALLENGE_OVER);
    expect(await browser.account()).toMatchObject({ passkeys: [{}, {}] });
    expect((await server.browser().signIn(second)).status).toBe(204);
  });

  it('that is removed signs in no more, and its browser is signed out', async () => {
    const { browser, device } = await server.registered();
    const other = server.browser();
    const second = other.device();
    const passkey = second.make(await browser.challenge('passkeys/options'));
    await browser.ask('POST', 'passkeys', { passkey });
    await other.signIn(second);
    const { passkeys } = (await other.account()) as { passkeys: { id: string; isThis: boolean }[] };
    const lost = passkeys.find(({ isThis }) => isThis)?.id ?? '';
    expect((await browser.ask('DELETE', `passkeys/${lost}`)).status).toBe(204);
    expect(await other.account()).toBeNull();
    expect((await server.browser().signIn(second)).status).toBe(401);
    expect((await server.browser().signIn(device)).status).toBe(204);
    expect((await browser.ask('DELETE', `passkeys/${lost}`)).status).toBe(404);
  });

  it('of someone else cannot be removed, and the last way in not at all', async () => {
    const [mine, theirs] = [await server.registered(), await server.registered()];
    const idOf = async ({ browser }: Registered) =>
      ((await browser.account()) as { passkeys: { id: string }[] }).passkeys[0]?.id ?? '';
    expect((await mine.browser.ask('DELETE', `passkeys/${await idOf(theirs)}`)).status).toBe(404);
    expect((await server.browser().signIn(theirs.device)).status).toBe(204);
    await server.database.query('DELETE FROM recovery_codes');
    const last = [409, { code: 'LAST_ONE' }];
    expect(await mine.browser.refused('DELETE', `passkeys/${await idOf(mine)}`)).toEqual(last);
    await mine.browser.ask('POST', 'recovery-code');
    expect((await mine.browser.ask('DELETE', `passkeys/${await idOf(mine)}`)).status).toBe(204);
  });
});

describe('a recovery code', () => {
  it('signs in, however it is typed', async () => {
    const { words } = await server.registered();
    for (const code of [words.join(' '), words.join('\n').toUpperCase()]) {
      const browser = server.browser();
      expect((await browser.ask('POST', 'sign-in/code', { code })).status).toBe(204);
      expect(await browser.account()).toMatchObject({ isHost: true, passkeys: [{ isThis: false }] });
    }
  });

  it('is refused when it is wrong, and when it was renewed', async () => {
    const { browser, words } = await server.registered();
    const other = server.browser();
    for (const code of ['', 'abandon', words.slice(1).join(' '), [...words].reverse().join(' ')]) {
      expect(await other.refused('POST', 'sign-in/code', { code })).toEqual(FAILED);
    }
    const { body } = await browser.ask('POST', 'recovery-code');
    expect(await other.refused('POST', 'sign-in/code', { code: words.join(' ') })).toEqual(FAILED);
    const renewed = (body as { words: string[] }).words.join(' ');
    expect((await other.ask('POST', 'sign-in/code', { code: renewed })).status).toBe(204);
  });

  it('that is renewed ends what was begun with the old one elsewhere, and nothing else', async () => {
    const { browser, words } = await server.registered();
    const thief = server.browser();
    await thief.ask('POST', 'sign-in/code', { code: words.join(' ') });
    await browser.ask('POST', 'recovery-code');
    expect(await thief.account()).toBeNull();
    expect(await browser.account()).not.toBeNull();
  });

  it('of which thousands are tried is not asked for', async () => {
    const { words } = await server.registered();
    const tries = Array.from({ length: 200 }, () =>
      server.browser().ask('POST', 'sign-in/code', { code: words.join(' ') }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses).toContain(429);
  });
});
