import * as z from 'zod';

/** The most times that one list of a group holds; a group that meets every hour of a month stays below. */
export const TIMES_LISTED_MAX = 1_000;

/** 32 bytes in base64url: an element of ristretto255, a nonce, a MAC or a hash. */
const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const period = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:\.[1-9]\d{0,3})?$/);

/**
 * `GET /api/groups/:group/keys`: the published keys of a group, one a month, which anyone may compare. A group begins anew
 * within a month by `POST /api/groups/:group/period`: then what was fetched before is worth nothing.
 */
export interface PublishedKey {
  /** A month in UTC, such as `2026-11`, or `2026-11.2` where the group began anew within it. */
  readonly period: string;
  /** In base64url. */
  readonly publicKey: string;
}

/** A time of a meeting that a token can be had for. */
export interface TokenTime {
  /** The meeting's id, and what stands after `/m/` in its link. */
  readonly meeting: string;
  readonly link: string;
  /** Milliseconds since the epoch; for a meeting that is always on, the first instant of a day in UTC. */
  readonly startsAt: number;
}

/** `POST /api/groups/:group/tokens/times`: everything that tokens are given out for, the same for every member. */
export interface PeriodTimes extends PublishedKey {
  /** Names just this list: whoever asks for tokens says which list they have. */
  readonly set: string;
  readonly times: readonly TokenTime[];
}

/**
 * `POST /api/groups/:group/tokens`: for each time of the list, in its order, a blinded element, or null where a token of an earlier list
 * is there already. What is asked for is answered in the same order, without the others.
 */
export const TokensQuestion = z.strictObject({
  period,
  set: bytes32,
  blinded: z.array(bytes32.nullable()).min(1).max(TIMES_LISTED_MAX),
});
export type TokensQuestion = z.infer<typeof TokensQuestion>;

/** The evaluated element of one time, and the proof that the published key was used. Each time has an info of its own, and so a proof. */
export interface TokenEvaluation {
  readonly evaluated: string;
  readonly proof: string;
}
