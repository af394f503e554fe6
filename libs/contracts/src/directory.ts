import { type Door, type Style, type Way } from '@homegroup/room';
import * as z from 'zod';
import { type Schedule } from './meetings.js';
import {
  ATTENDANCES,
  DAY_PARTS,
  FORMATS,
  TAGS,
  WEEKDAYS,
  type Attendance,
  type DayPart,
  type Format,
  type Sharing,
  type Tag,
} from './vocabulary.js';
import { type Helpline } from './rest.js';

/** How many meetings one answer lists. */
export const LISTED_MAX = 50;

const dayParts = Object.keys(DAY_PARTS) as [DayPart, ...DayPart[]];

/** What narrows the list, as it stands in an address. What is not understood is left out: an old link still leads somewhere. */
export const DirectoryFilters = z.object({
  day: z.enum(WEEKDAYS).optional().catch(undefined),
  time: z.enum(dayParts).optional().catch(undefined),
  format: z.enum(FORMATS).optional().catch(undefined),
  attendance: z.enum(ATTENDANCES).optional().catch(undefined),
  fellowship: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,19}$/)
    .optional()
    .catch(undefined),
  language: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/)
    .optional()
    .catch(undefined),
  tag: z.enum(TAGS).optional().catch(undefined),
  /** Words to look for in title, group and notes. */
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
});
export type DirectoryFilters = z.infer<typeof DirectoryFilters>;

/** `GET /api/directory`: the filters, the visitor's time zone (IANA), and where to go on: the `more` of the answer before. */
export const DirectoryQuestion = DirectoryFilters.extend({
  zone: z.string().max(64).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
});
export type DirectoryQuestion = z.infer<typeof DirectoryQuestion>;

/** A meeting at one time, as a directory lists it. */
export interface Listed {
  readonly link: string;
  readonly title: string;
  readonly group: string;
  readonly fellowship: string;
  readonly attendance: Attendance;
  readonly formats: readonly Format[];
  readonly tags: readonly Tag[];
  readonly language: string;
  /** IANA. */
  readonly timeZone: string;
  /** Null for one that is always on; else milliseconds since the epoch. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly isCancelled: boolean;
  readonly room: RoomState;
}

/** What a visitor may know of a meeting's room. */
export type RoomState =
  | { readonly kind: 'notYet'; /** Milliseconds since the epoch. */ readonly opensAt: number }
  /** No occurrence is known: suspended, or over for good. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly door: Door['kind'];
      readonly hasBegun: boolean;
      /** People in the room now; null stands for one to four, so that nobody is singled out. */
      readonly present: number | null;
    };

/** `GET /api/directory`, and what the first page is drawn from. */
export interface Directory {
  readonly instance: string;
  readonly helplines: readonly Helpline[];
  /** Milliseconds since the epoch, by the server's clock, when this was said. */
  readonly at: number;
  /** The time zone that days are reckoned in: the visitor's, or the instance's where that is not known. */
  readonly zone: string;
  readonly filters: DirectoryFilters;
  /** What the filters may be set to beside fixed words: what there is. */
  readonly fellowships: readonly string[];
  readonly languages: readonly string[];
  /** Doors open now; with `after` empty. */
  readonly now: readonly Listed[];
  /** In the order of their starts, from now on for a week. */
  readonly coming: readonly Listed[];
  /** For `after`, where there is more. */
  readonly more: string | null;
}

/** `GET /api/meetings/:link/page`: everything a visitor may know of a meeting. */
export interface MeetingPage {
  readonly instance: string;
  readonly helplines: readonly Helpline[];
  readonly at: number;
  readonly meeting: Listed & {
    readonly groupLink: string;
    readonly schedule: Schedule | { readonly kind: 'always' };
    readonly lengthMin: number;
    readonly opensBeforeMin: number;
    /** How the door stands when the room opens. */
    readonly door: Door['kind'];
    readonly sharing: Sharing;
    readonly way: Way;
    readonly style: Style;
    readonly shareLengthMs: number;
    readonly notes: string;
    readonly phone: { readonly number: string; readonly notes: string } | null;
    readonly suspended: boolean;
    /** The next starts, cancelled ones among them. */
    readonly next: readonly { readonly startsAt: number; readonly isCancelled: boolean; readonly note: string }[];
  };
}

/** `GET /api/groups/:link/page`: what a group says of itself, and its meetings. */
export interface GroupPage {
  readonly instance: string;
  readonly helplines: readonly Helpline[];
  readonly at: number;
  readonly group: {
    readonly link: string;
    readonly name: string;
    readonly fellowship: string;
    readonly about: string;
    readonly contact: string;
    readonly basket: {
      readonly venmo: string;
      readonly square: string;
      readonly paypal: string;
      readonly link: string;
    };
  };
  readonly meetings: readonly Listed[];
}
