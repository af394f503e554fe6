import * as z from 'zod';
import { MEETING_LINK } from './handshake.js';
import { LanguageTag, LocalDate, TimeZone, written } from './meetings.js';
import { POSITIONS, type Position, type RosterPosition } from './vocabulary.js';

const { line, lines } = written;
const id = z.uuid();
const address = z.url({ protocol: /^https$/ }).max(300);

/** What a home group says of itself. */
export const GroupSettings = z.strictObject({
  name: line(100).min(1),
  /** Its short name: HA, AA, NA ... */
  fellowship: line(20).regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  language: LanguageTag,
  timeZone: TimeZone,
  /** Where finders place it, such as "Chicago, IL, USA"; they ask for one even of an online group. */
  place: line(200),
  about: lines(2_000),
  /** How to reach the group: an address of the group's own, never a person's. */
  contact: z.union([z.literal(''), z.email().max(200), address]),
  /** Where the seventh tradition's basket stands online; empty where there is none. */
  basket: z.strictObject({
    venmo: z.union([z.literal(''), z.string().regex(/^@[A-Za-z0-9_-]{3,30}$/)]),
    square: z.union([z.literal(''), z.string().regex(/^\$[A-Za-z0-9_-]{1,20}$/)]),
    paypal: z.union([z.literal(''), z.string().regex(/^[A-Za-z0-9]{1,20}$/)]),
    link: z.union([z.literal(''), address]),
  }),
});
export type GroupSettings = z.infer<typeof GroupSettings>;

/** A service position that a servant holds, and until which day, if a term was set. */
export const Term = z.strictObject({ position: z.enum(POSITIONS), until: LocalDate.nullable() });
export type Term = z.infer<typeof Term>;
export const Terms = z.array(Term).max(POSITIONS.length);

/** `PUT /api/groups/:group/servants/:servant`. */
export const ServantSettings = z.strictObject({
  /** What the other servants call them: a first name and an initial. Nobody else sees it; it may be empty. */
  name: line(40),
  terms: Terms,
});
export type ServantSettings = z.infer<typeof ServantSettings>;

/** `POST /api/groups/:group/invitations`: a link for one more servant, with what they will serve as. */
export const NewInvitation = z.strictObject({ terms: Terms });

export const GroupParams = z.strictObject({ group: id });
export const MeetingParams = z.strictObject({ group: id, meeting: id });
export const ServantParams = z.strictObject({ group: id, servant: id });
export const InvitationParams = z.strictObject({ group: id, invitation: id });

/** A meeting or a group by its standing link. */
export const LinkParams = z.strictObject({ link: z.string().regex(MEETING_LINK) });

/**
 * `POST /api/meetings/:link/pass`: what a servant shows at the door in place of their account; good for one seat. Whoever
 * has signed up to serve today has one, too (`POST /api/roster/:link/pass`).
 */
export interface ServicePass {
  readonly pass: string;
  readonly positions: readonly RosterPosition[];
}

/** A group as its servants see it. */
export interface Group {
  readonly id: string;
  /** The standing link: what stands after `/groups/`. */
  readonly link: string;
  readonly settings: GroupSettings;
}

/** A trusted servant as the others of the group see them. */
export interface Servant {
  /** Drawn for this group alone: it tells nothing of the account. */
  readonly id: string;
  readonly name: string;
  readonly terms: readonly Term[];
  readonly isYou: boolean;
}

/** An invitation that nobody has used yet; its secret is known to whoever made it alone. */
export interface OpenInvitation {
  readonly id: string;
  readonly terms: readonly Term[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** The answer to a new invitation, once: the link's secret. */
export interface MadeInvitation extends OpenInvitation {
  readonly secret: string;
}

/** One group of those that a servant serves. */
export interface ServedGroup {
  readonly id: string;
  readonly link: string;
  readonly name: string;
  readonly positions: readonly Position[];
  /** What stands after `/m/` in the links of its meetings: only at these is somebody offered to come in as who serves. */
  readonly meetings: readonly string[];
}
