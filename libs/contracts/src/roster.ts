import * as z from 'zod';
import { written } from './meetings.js';
import { ROSTER_POSITIONS, type RosterPosition, SECRET, TIMES_MAX } from './vocabulary.js';

/** `PUT /api/groups/:group/meetings/:meeting/roster`: how many are needed of each. */
export const RosterSettings = z.strictObject({
  needs: z
    .array(z.strictObject({ position: z.enum(ROSTER_POSITIONS), count: z.int().min(1).max(10) }))
    .max(ROSTER_POSITIONS.length)
    .refine((needs) => new Set(needs.map(({ position }) => position)).size === needs.length),
});
export type RosterSettings = z.infer<typeof RosterSettings>;

/** One place in the roster of a time the meeting takes place. */
export interface RosterPlace {
  readonly id: string;
  readonly position: RosterPosition;
  /** As they gave it; null while the place is free. */
  readonly name: string | null;
}

export interface RosterTime {
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly places: readonly RosterPlace[];
}

/** `GET /api/groups/:group/meetings/:meeting/roster`, for its servants. */
export interface Roster {
  readonly settings: RosterSettings;
  readonly times: readonly RosterTime[];
  /** Whether there is a link by which people sign up. */
  readonly hasLink: boolean;
}

/** `POST /api/groups/:group/meetings/:meeting/roster/link`: a new link; the one before leads nowhere any more. */
export interface RosterLink {
  /** Stands in the fragment of `/roster/:link#secret`. */
  readonly secret: string;
}

/** `POST /api/roster/:link`: what whoever has the link may see. */
export const RosterQuestion = z.strictObject({ secret: z.string().regex(SECRET) });
export interface RosterPage {
  readonly title: string;
  readonly group: string;
  /** IANA. */
  readonly timeZone: string;
  readonly times: readonly RosterTime[];
}

/** `POST /api/roster/:link/places`: signs up for a position, this time and the next ones, `times` in all where they are free. */
export const SignUp = z.strictObject({
  secret: z.string().regex(SECRET),
  position: z.enum(ROSTER_POSITIONS),
  startsAt: z.int().min(0),
  times: z.int().min(1).max(TIMES_MAX),
  /** A first name, or any. */
  name: written.line(40).min(1),
});
export type SignUp = z.infer<typeof SignUp>;

/** The answer: a secret that alone gives the position at the door, and gives it back. The browser keeps it. */
export interface SignedUp {
  readonly claim: string;
  /** For when. */
  readonly startsAt: readonly number[];
}

/** `POST /api/roster/:link/release` (gives back) and `POST /api/roster/:link/pass` (a `ServicePass` for the door). */
export const Claim = z.strictObject({ claim: z.string().regex(SECRET) });

/** Socket `room:roster`: who has signed up to serve today. */
export interface ServingToday {
  readonly places: readonly Omit<RosterPlace, 'id'>[];
}
