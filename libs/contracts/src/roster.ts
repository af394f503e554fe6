import * as z from 'zod';
import { MeetingParams } from './groups.js';
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
  /** While the place is free it only tells it from the others of its time. */
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
  /** A first name, or any. The rules for names in a room say which are too long; this only bounds their work. */
  name: z.string().max(1000),
});
export type SignUp = z.infer<typeof SignUp>;

/** The answer: a secret that alone gives the position at the door, and gives it back. The browser keeps it. */
export interface SignedUp {
  readonly claim: string;
  /** For when. */
  readonly startsAt: readonly number[];
}

/** `POST /api/roster/:link/held`: what a claim still holds. */
export const Claim = z.strictObject({ claim: z.string().regex(SECRET) });
export interface HeldPlaces {
  /** In order, one under way among them; none when all are over, given back, or taken off the roster. */
  readonly startsAt: readonly number[];
}

/** `POST /api/roster/:link/release`: gives back one time, or all that the claim holds. */
export const Release = Claim.extend({ startsAt: z.int().min(0).nullable() });
export type Release = z.infer<typeof Release>;

/**
 * `POST /api/roster/:link/pass`: a `ServicePass` for the meeting that is on, or whose doors open within the hour. With a
 * pass that is not spent yet, of a servant or of another claim, it shows the positions of both.
 */
export const ClaimedPass = Claim.extend({ pass: z.string().regex(SECRET).nullable() });
export type ClaimedPass = z.infer<typeof ClaimedPass>;

/** `DELETE /api/groups/:group/meetings/:meeting/roster/places/:place`: takes a name off the roster. */
export const PlaceParams = MeetingParams.extend({ place: z.uuid() });

/** Socket `room:roster`: who has signed up to serve today. */
export interface ServingToday {
  readonly places: readonly Omit<RosterPlace, 'id'>[];
}
