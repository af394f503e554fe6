import * as z from 'zod';
import { RECOVERY_WORDS, SECRET } from './vocabulary.js';

const secret = z.string().regex(SECRET);
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const extensions = z.record(z.string().max(40), z.unknown());
const common = {
  id: base64url.max(1_400),
  rawId: base64url.max(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: extensions,
};

/** A new passkey as a browser gives it (Web Authentication Level 3, RegistrationResponseJSON). */
export const NewPasskey = z.strictObject({
  ...common,
  response: z.strictObject({
    clientDataJSON: base64url.max(4_000),
    attestationObject: base64url.max(8_000),
    authenticatorData: base64url.max(4_000).optional(),
    transports: z.array(z.string().max(20)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: base64url.max(2_000).optional(),
  }),
});
export type NewPasskey = z.infer<typeof NewPasskey>;

/** A passkey's answer to a challenge (Web Authentication Level 3, AuthenticationResponseJSON). */
export const PasskeyAnswer = z.strictObject({
  ...common,
  response: z.strictObject({
    clientDataJSON: base64url.max(4_000),
    authenticatorData: base64url.max(4_000),
    signature: base64url.max(2_000),
    userHandle: base64url.max(100).optional(),
  }),
});
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

/** The words of a recovery code (BIP 39) as someone typed them, in whatever case, with whatever white space between. */
export const TypedCode = z.string().max(RECOVERY_WORDS * 20);

export const IDENTITY_REQUESTS = {
  /** `POST /api/identity/invitation`: what an invitation is for. */
  lookAtInvitation: z.strictObject({ secret }),
  /** `POST /api/identity/accept`: takes it up with the account that is signed in. */
  accept: z.strictObject({ secret }),
  /** `POST /api/identity/register/options`: a challenge for the passkey of a new account. */
  registerOptions: z.strictObject({ secret: secret.nullable() }),
  /**
   * `POST /api/identity/register`: a new account by invitation; without a passkey it has its recovery code alone.
   * Without an invitation only where the instance lets anyone set up groups.
   */
  register: z.strictObject({ secret: secret.nullable(), passkey: NewPasskey.nullable() }),
  /** `POST /api/identity/sign-in/passkey`. */
  signInByPasskey: z.strictObject({ passkey: PasskeyAnswer }),
  /** `POST /api/identity/sign-in/code`. */
  signInByCode: z.strictObject({ code: TypedCode }),
  /** `POST /api/identity/passkeys`: one more device of the account that is signed in. */
  addPasskey: z.strictObject({ passkey: NewPasskey }),
} as const;

export const PasskeyParams = z.strictObject({ passkey: z.uuid() });

/** What an invitation is for: to be the instance's first servant, to serve a group, or to belong to one. */
export interface InvitationInfo {
  readonly kind: 'host' | 'servant' | 'member';
  /** The group's name; null for the instance's servant. */
  readonly group: string | null;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** `GET /api/identity/me`. */
export interface Me {
  readonly account: Account | null;
  /** Whether an account may be made here without an invitation. */
  readonly mayRegister: boolean;
}

/** The account that is signed in. It has no name and no address. */
export interface Account {
  /** Serves the instance: may set up groups where the instance says so, and import. */
  readonly isHost: boolean;
  readonly mayCreateGroups: boolean;
  /** Serves some group, or the instance; others are members alone. */
  readonly serves: boolean;
  readonly passkeys: readonly Passkey[];
}

export interface Passkey {
  readonly id: string;
  /** The month it was made, such as `2026-11`: enough to tell devices apart, too little to tell a day. */
  readonly madeIn: string;
  /** Whether it is the one that this sign-in was made with. */
  readonly isThis: boolean;
  /** Kept on one device, or carried between devices by whoever made them. */
  readonly isSynced: boolean;
}

/** Shown once, when it is made. */
export interface RecoveryCode {
  readonly words: readonly string[];
}
