import { type ChatDoor } from './chat.js';
import { type Floor, type Timing, type Way } from './floor.js';
import { type Role } from './roles.js';
import { type Instant, type SeatId } from './room.js';

/** What the items of a running order are for. */
export const ITEM_KINDS = [
  'doorsOpen',
  'quiet',
  'welcome',
  'prayer',
  'reading',
  'newcomers',
  'chips',
  'housekeeping',
  'lead',
  'speaker',
  'step',
  'passage',
  'panel',
  'shares',
  'questions',
  'seventhTradition',
  'burningDesire',
  'announcements',
  'closing',
  'fellowship',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export type ItemId = string;

/** How microphones, hands and chat are while an item is under way [O3]. */
export interface ItemMode {
  readonly way: Way;
  /** What a share lasts in it, and what happens at its end; null: as the meeting has it. */
  readonly timing: Pick<Timing, 'style' | 'lengthMs'> | null;
  readonly hands: Floor['hands'];
  readonly chat: ChatDoor;
}

/** One timed part of a meeting. Its words are kept apart: rules need none of them. */
export interface Item extends ItemMode {
  /** Unique in its order. */
  readonly id: ItemId;
  readonly kind: ItemKind;
  /** The group's own name for it, or empty: then it is called as its kind is. */
  readonly title: string;
  readonly lengthMs: number;
  /** How many lines each part of its text has; empty where it has no text. */
  readonly lines: readonly number[];
  readonly isSkipped: boolean;
}

/** Where in its running order a meeting stands, and who does what in it. */
export interface Progress {
  /** Counts the steps taken; a step names the last that was seen, so that two servants who step at once step once [O2]. */
  readonly steps: number;
  /** The item that is under way; null where there is no order. */
  readonly item: ItemId | null;
  /** Those that have begun, in the order in which they first did [O14]. */
  readonly begun: readonly ItemId[];
  /** When it began; null until the first step, and while doors are open. */
  readonly beganAt: Instant | null;
  /** When a meeting without hours should be over, by its lengths as they were at the first step. */
  readonly endsAt: Instant | null;
  /** Who reads, in the order in which they read [O7]. */
  readonly readers: readonly Reader[];
  /** Who has offered to serve as what [O10]. */
  readonly offers: readonly OfferToServe[];
  /** Who has come forward for a chip [O11]. */
  readonly forward: readonly Forward[];
}

export interface Reader {
  readonly item: ItemId;
  readonly seat: SeatId;
}

/** Service positions that anyone present may offer to take. */
export const OFFERED_ROLES = ['timekeeper', 'greeter', 'techHost', 'speaker'] as const satisfies readonly Role[];
export type OfferedRole = (typeof OFFERED_ROLES)[number];

export interface OfferToServe {
  readonly seat: SeatId;
  readonly role: OfferedRole;
}

/** What chips and keytags are given for; said by the person alone, and kept for as long as they stand forward. */
export const CHIPS = [
  'welcome',
  'days30',
  'days60',
  'days90',
  'months6',
  'months9',
  'year1',
  'months18',
  'years',
] as const;
export type Chip = (typeof CHIPS)[number];

export interface Forward {
  readonly seat: SeatId;
  readonly chip: Chip;
}

/** The part and the line of the text that is being read, both from 0 [O9]. */
export interface Place {
  readonly part: number;
  readonly line: number;
  /** Whose part it is, whether they are there or not; null where nobody reads [O8]. */
  readonly reader: SeatId | null;
}

export const ITEMS_MAX = 60;
export const ITEM_TITLE_MAX = 80;
export const ITEM_LENGTH_MIN_MS = 5_000;
export const ITEM_LENGTH_MAX_MS = 3 * 60 * 60_000;
/** So many may be readers of one item. */
export const READERS_MAX = 24;
export const AT_THE_BEGINNING: Place = { part: 0, line: 0, reader: null };

/** Items whose length gives way when a meeting must end on time [O6]. */
const FLEXIBLE: ReadonlySet<ItemKind> = new Set(['shares', 'questions']);
const CONVERSATION: ItemMode = { way: 'conversation', timing: null, hands: 'open', chat: 'all' };
const ONE_VOICE: ItemMode = { way: 'oneVoice', timing: null, hands: 'open', chat: 'servants' };
const SILENCE: ItemMode = { ...ONE_VOICE, hands: 'closed' };
const SPEAKER: ItemMode = { ...ONE_VOICE, way: 'speaker', timing: { style: 'warning', lengthMs: 15 * 60_000 } };

const USUAL_MODES: Readonly<Record<Exclude<ItemKind, 'shares'>, ItemMode>> = {
  doorsOpen: CONVERSATION,
  quiet: SILENCE,
  welcome: SILENCE,
  prayer: SILENCE,
  reading: ONE_VOICE,
  newcomers: ONE_VOICE,
  chips: ONE_VOICE,
  housekeeping: ONE_VOICE,
  lead: ONE_VOICE,
  speaker: SPEAKER,
  step: ONE_VOICE,
  passage: ONE_VOICE,
  panel: SPEAKER,
  questions: { ...ONE_VOICE, way: 'raisedHands', timing: { style: 'warning', lengthMs: 2 * 60_000 } },
  seventhTradition: ONE_VOICE,
  burningDesire: { ...ONE_VOICE, way: 'burningDesire' },
  announcements: ONE_VOICE,
  closing: SILENCE,
  fellowship: CONVERSATION,
};

/** The mode that an item of this kind usually has; shares are in the meeting's own way [O3, O5]. */
export function usualMode(kind: ItemKind, usualWay: Way): ItemMode {
  return kind === 'shares' ? { ...ONE_VOICE, way: usualWay } : USUAL_MODES[kind];
}

export function isFlexible({ kind }: Item): boolean {
  return FLEXIBLE.has(kind);
}

interface Ordered {
  readonly order: readonly Item[];
  readonly progress: Progress;
}

/** The item that is under way, or undefined where there is no order. */
export function currentItem({ order, progress }: Ordered): Item | undefined {
  return order.find(({ id }) => id === progress.item);
}

/** The item that a step forward leads to: the next that is not skipped; undefined at the end. */
export function itemAfter({ order, progress }: Ordered): Item | undefined {
  const place = order.findIndex(({ id }) => id === progress.item);
  return order.find((item, index) => index > place && !item.isSkipped);
}

/** The item that a step back leads to; undefined at the beginning. */
export function itemBefore({ order, progress }: Ordered): Item | undefined {
  const place = order.findIndex(({ id }) => id === progress.item);
  return order.findLast((item, index) => index < place && !item.isSkipped);
}

/** The beginning of an order: its first item, before any step [O1]. */
export function atTheDoors(order: readonly Item[]): Progress {
  const first = order.find(({ isSkipped }) => !isSkipped);
  const begun = first ? [first.id] : [];
  return {
    steps: 0,
    item: first?.id ?? null,
    begun,
    beganAt: null,
    endsAt: null,
    readers: [],
    offers: [],
    forward: [],
  };
}
