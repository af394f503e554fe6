import { REFUSAL_CODES, type RefusalCode } from '@homegroup/room';

/** Reasons of the server itself, beside the refusals of the room's rules. */
export const SERVER_CODES = [
  /** The payload does not fit its schema. */
  'BAD_REQUEST',
  /** A fault of the server; nothing was done. */
  'INTERNAL',
  /** The media that a request speaks of is no longer there: renew it. */
  'MEDIA_GONE',
  /** Asked for something that needs a seat, without one. */
  'NOT_ENTERED',
  /** A recovery code that nobody has, or a passkey that is not known here. */
  'SIGN_IN_FAILED',
  /** It takes signing in first. */
  'NOT_SIGNED_IN',
  /** This account does not serve there. */
  'NOT_A_SERVANT',
  /** This account does not belong to the group. */
  'NOT_A_MEMBER',
  /** An account has its seat tokens twice at the most. */
  'FETCHED_ALREADY',
  /** The group's times are other ones now: ask for them again. */
  'TIMES_CHANGED',
  /** This account is on the group's roll; the invitation keeps its use. */
  'ALREADY_A_MEMBER',
  /** The invitation was used, is too old, or never was. */
  'INVITATION_OVER',
  /** The page waited too long with a passkey: begin again. */
  'CHALLENGE_OVER',
  /** A group keeps one servant at least, and an account one way to sign in. */
  'LAST_ONE',
  'NO_SUCH_GROUP',
  'NO_SUCH_READING',
  /** An order uses the reading. */
  'READING_IN_USE',
  /** A group keeps no more of them. */
  'TOO_MANY_READINGS',
  /** No meeting waits for a facility with this code. */
  'NO_SUCH_CODE',
  /** The meeting is none for a hospital or an institution. */
  'NOT_FOR_FACILITIES',
  /** Somebody else signed up for it. */
  'PLACE_TAKEN',
  /** The link by which people sign up is not this one. */
  'NO_SUCH_ROSTER',
  /** Another meeting has this link. */
  'LINK_TAKEN',
  /** No time fits the schedule. */
  'SCHEDULE_EMPTY',
  /** The meeting's room opens later. */
  'NOT_OPEN_YET',
  /** More meetings than a calendar takes: narrow the filters. */
  'TOO_MANY',
  /** No meeting has this link. */
  'NO_SUCH_MEETING',
  /** The page speaks another version of the protocol: load it again. */
  'PROTOCOL_VERSION',
  /** This meeting gives no proof of attendance. */
  'NOT_OFFERED',
  /** It takes some more minutes in the room. */
  'NOT_YET',
  /** The receipt was not signed here, as it stands. */
  'NOT_SIGNED_HERE',
  /** Many come at once: some work first, which the page does by itself. */
  'PROOF_NEEDED',
  /** The seat token does not hold, here and now: fetch another, or come without one. */
  'TOKEN_VOID',
  /** The server has more to do than it can: those who are in go first. */
  'OVERLOADED',
  /** Too many requests in a short time; try again in a few seconds. */
  'TOO_FAST',
] as const;
export type ServerCode = (typeof SERVER_CODES)[number];

export const CODES = [...REFUSAL_CODES, ...SERVER_CODES] as const;
export type Code = RefusalCode | ServerCode;

/** The answer to every request: its value, or a code that the web app words kindly. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: Code };

export type Nothing = Readonly<Record<string, never>>;
