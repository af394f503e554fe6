import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const startRegistration = jest.fn<(asked: { optionsJSON: { user: unknown } }) => Promise<unknown>>();
const startAuthentication = jest.fn<(asked: unknown) => Promise<unknown>>();
jest.unstable_mockModule('@simplewebauthn/browser', () => ({ startRegistration, startAuthentication }));
const { addPasskey, fetchAccount, registerByPasskey, signInByPasskey } = await import('./identity.js');

const SECRET = 's'.repeat(43);
const OPTIONS = { challenge: 'c', user: { id: 'drawn', name: 'Member', displayName: 'Member' } };
let asked: { path: string; body: unknown }[] = [];

/** The server answers so, one request after the other. */
function answering(...answers: readonly (readonly [status: number, body: unknown])[]): void {
  const left = [...answers];
  asked = [];
  const fetch = (path: string, { body }: RequestInit) => {
    asked.push({ path, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null });
    const [status, answer] = left.shift() ?? [500, {}];
    return Promise.resolve({ ok: status < 300, status, text: () => Promise.resolve(JSON.stringify(answer)) });
  };
  Object.assign(globalThis, { fetch });
}

const called = (name: string) => Object.assign(new Error('the browser says why, and maybe to whom'), { name });

beforeEach(() => answering());
afterEach(() => void jest.resetAllMocks());

describe('a passkey', () => {
  it('is made under a neutral name in the language of the page, and sent with the invitation', async () => {
    answering([200, OPTIONS], [201, { words: ['a'] }]);
    startRegistration.mockResolvedValue({ id: 'new' });
    expect(await registerByPasskey(SECRET, 'Miembro')).toEqual({ kind: 'done', value: { words: ['a'] } });
    expect(startRegistration.mock.calls[0]?.[0].optionsJSON.user).toEqual({
      id: 'drawn',
      name: 'Miembro',
      displayName: 'Miembro',
    });
    expect(asked).toEqual([
      { path: '/api/identity/register/options', body: { secret: SECRET } },
      { path: '/api/identity/register', body: { secret: SECRET, passkey: { id: 'new' } } },
    ]);
  });

  it.each([
    ['NotAllowedError', 'calledOff'],
    ['AbortError', 'calledOff'],
    ['InvalidStateError', 'already'],
    ['SecurityError', 'cannot'],
  ])('that the device does not give (%s) uses no invitation up', async (name, why) => {
    answering([200, OPTIONS]);
    startRegistration.mockRejectedValue(called(name));
    expect(await registerByPasskey(SECRET, 'Member')).toEqual({ kind: 'noPasskey', why });
    expect(asked).toHaveLength(1);
  });

  it('is not asked for when the server refuses', async () => {
    answering([410, { code: 'INVITATION_OVER' }]);
    expect(await registerByPasskey(SECRET, 'Member')).toEqual({ kind: 'refused', code: 'INVITATION_OVER' });
    answering([401, { code: 'NOT_SIGNED_IN' }]);
    expect(await addPasskey('Member')).toEqual({ kind: 'refused', code: 'NOT_SIGNED_IN' });
    expect(startRegistration).not.toHaveBeenCalled();
  });

  it('signs in', async () => {
    answering([200, { challenge: 'c' }], [204, {}]);
    startAuthentication.mockResolvedValue({ id: 'mine' });
    expect(await signInByPasskey()).toEqual({ kind: 'done', value: {} });
    expect(asked[1]).toEqual({ path: '/api/identity/sign-in/passkey', body: { passkey: { id: 'mine' } } });
  });
});

describe('the account', () => {
  it('is none for who is not signed in', async () => {
    answering([200, { account: null, mayRegister: false }]);
    expect(await fetchAccount()).toEqual({ kind: 'refused', code: 'NOT_SIGNED_IN' });
  });
});
