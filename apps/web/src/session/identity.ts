import { type Account, type InvitationInfo, type Me, type RecoveryCode } from '@homegroup/contracts';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { type Called, call, callAsAccount } from './api.js';
import { forgetServing } from './service-pass.js';
import { clearShelf } from './token-shelf.js';

/** Why a device gave no passkey: it was called off, it has one already, it cannot. */
type NoPasskey = 'calledOff' | 'already' | 'cannot';

/** What became of something that a device had a part in. */
export type Attempted<T> = Called<T> | { readonly kind: 'noPasskey'; readonly why: NoPasskey };

const identity = (path: string) => `/api/identity/${path}`;

export const fetchMe = () => callAsAccount<Me>('GET', identity('me'));
export const lookAtInvitation = (secret: string) => call<InvitationInfo>('POST', identity('invitation'), { secret });
/** With the account that is signed in. */
export const acceptInvitation = (secret: string) => callAsAccount<unknown>('POST', identity('accept'), { secret });

/** A new account with a passkey of this device; `name` is what the device shows for it. Without a secret where anyone may. */
export async function registerByPasskey(secret: string | null, name: string): Promise<Attempted<RecoveryCode>> {
  const asked = call<PublicKeyCredentialCreationOptionsJSON>('POST', identity('register/options'), { secret });
  const passkey = await make(await asked, name);
  if (passkey.kind !== 'done') return passkey;
  return callAsAccount('POST', identity('register'), { secret, passkey: passkey.value });
}

/** A new account that has its recovery code alone. */
export const registerByCode = (secret: string | null) =>
  callAsAccount<RecoveryCode>('POST', identity('register'), { secret, passkey: null });

export async function signInByPasskey(): Promise<Attempted<unknown>> {
  const options = await call<PublicKeyCredentialRequestOptionsJSON>('POST', identity('sign-in/options'));
  if (options.kind !== 'done') return options;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const passkey = await byDevice(() => startAuthentication({ optionsJSON: options.value }));
  if (passkey.kind !== 'done') return passkey;
  return callAsAccount('POST', identity('sign-in/passkey'), { passkey: passkey.value });
}

export const signInByCode = (code: string) => callAsAccount<unknown>('POST', identity('sign-in/code'), { code });

/** One more passkey for the account that is signed in. */
export async function addPasskey(name: string): Promise<Attempted<unknown>> {
  const asked = callAsAccount<PublicKeyCredentialCreationOptionsJSON>('POST', identity('passkeys/options'));
  const passkey = await make(await asked, name);
  return passkey.kind === 'done' ? callAsAccount('POST', identity('passkeys'), { passkey: passkey.value }) : passkey;
}

export const removePasskey = (id: string) =>
  callAsAccount<unknown>('DELETE', identity(`passkeys/${encodeURIComponent(id)}`));
/** The code before it ends. */
export const renewCode = () => callAsAccount<RecoveryCode>('POST', identity('recovery-code'));
export const signOut = () => goodbye('POST', 'sign-out');
export const signOutEverywhere = () => goodbye('POST', 'sign-out-everywhere');
export const deleteAccount = () => goodbye('DELETE', 'account');

/** The account that is signed in. */
export async function fetchAccount(): Promise<Called<Account>> {
  const me = await fetchMe();
  if (me.kind !== 'done') return me;
  const { account } = me.value;
  return account ? { kind: 'done', value: account } : { kind: 'refused', code: 'NOT_SIGNED_IN' };
}

/** Whether this browser can have passkeys here; on pages that are not secure it cannot. */
export function canHavePasskeys(): boolean {
  return 'PublicKeyCredential' in window;
}

// Whoever uses this browser next must find no pass to a door in it.
async function goodbye(method: 'POST' | 'DELETE', path: string): Promise<Called<unknown>> {
  const answer = await callAsAccount<unknown>(method, identity(path));
  if (answer.kind === 'done') {
    clearShelf();
    forgetServing();
  }
  return answer;
}

async function make(
  options: Called<PublicKeyCredentialCreationOptionsJSON>,
  name: string,
): Promise<Attempted<RegistrationResponseJSON>> {
  if (options.kind !== 'done') return options;
  const { startRegistration } = await import('@simplewebauthn/browser');
  const user = { ...options.value.user, name, displayName: name };
  return byDevice(() => startRegistration({ optionsJSON: { ...options.value, user } }));
}

async function byDevice<T>(ask: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { kind: 'done', value: await ask() };
  } catch (error) {
    return { kind: 'noPasskey', why: reasonOf(error) };
  }
}

// The names are those of Web Authentication Level 3, sections 5.1.3 and 5.1.4.
function reasonOf(error: unknown): NoPasskey {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return 'already';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'calledOff' : 'cannot';
}
