import {
  CHAT_DOORS,
  type Chip,
  ITEM_KINDS,
  ITEM_LENGTH_MAX_MS,
  ITEM_LENGTH_MIN_MS,
  ITEM_TITLE_MAX,
  type ItemId,
  ITEMS_MAX,
  LENGTH_MAX_MS,
  LENGTH_MIN_MS,
  STYLES,
  WAYS,
} from '@homegroup/room';
import * as z from 'zod';
import { GroupParams } from './groups.js';
import { LanguageTag, written } from './meetings.js';
import { type Format, READING_LENGTH_MAX, STEPS } from './vocabulary.js';

/** A reading's id: those that Homegroup brings along have names, a group's own are drawn. */
export const ReadingId = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/);

/** `POST /api/groups/:group/readings` and `PUT .../readings/:reading`: a text that the group may use. */
export const NewReading = z.strictObject({
  title: written.line(120).min(1),
  language: LanguageTag,
  /** Where it is from, and why it may be used. */
  source: written.line(300),
  /** An empty line ends a part: a paragraph, or one of twelve steps. */
  text: written.lines(READING_LENGTH_MAX).min(1),
});
export type NewReading = z.infer<typeof NewReading>;

export const ReadingParams = GroupParams.extend({ reading: ReadingId });

/** `GET /api/groups/:group/readings/:reading`. */
export interface Reading extends NewReading {
  readonly id: string;
  /** Brought along by Homegroup; a group cannot change it, only copy it. */
  readonly isShipped: boolean;
}

/** `GET /api/groups/:group/readings`: all that the group may choose from, in no more than a few lines each. */
export type ListedReading = Omit<Reading, 'text'> & {
  /** How many parts it has, and how many words. */
  readonly parts: number;
  readonly words: number;
};

/** What is read in an item. */
export const ItemText = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('whole'), reading: ReadingId }),
  /** The part whose turn it is: the step of the week. */
  z.strictObject({ kind: z.literal('step'), reading: ReadingId }),
  /** From the bookmark on, as much as the item's length gives time for. */
  z.strictObject({ kind: z.literal('bookmark'), reading: ReadingId }),
]);
export type ItemText = z.infer<typeof ItemText>;

/** One item of a running order as a group writes it. */
export const OrderItem = z.strictObject({
  kind: z.enum(ITEM_KINDS),
  /** Empty: it is called as its kind is. */
  title: written.line(ITEM_TITLE_MAX),
  lengthMs: z.int().min(ITEM_LENGTH_MIN_MS).max(ITEM_LENGTH_MAX_MS),
  /** `usual`: as the meeting has it. */
  way: z.enum(['usual', ...WAYS]),
  timing: z.strictObject({ style: z.enum(STYLES), lengthMs: z.int().min(LENGTH_MIN_MS).max(LENGTH_MAX_MS) }).nullable(),
  hands: z.enum(['open', 'closed']),
  chat: z.enum(CHAT_DOORS),
  /** What whoever leads says at it; what is not to be said aloud stands in parentheses. */
  say: written.lines(2_000),
  /** What goes out in the chat when it begins; links in it work. */
  message: written.lines(1_000),
  text: ItemText,
});
export type OrderItem = z.infer<typeof OrderItem>;

/** `PUT /api/groups/:group/meetings/:meeting/order`. */
export const NewOrder = z.strictObject({ items: z.array(OrderItem).min(1).max(ITEMS_MAX) });
export type NewOrder = z.infer<typeof NewOrder>;

/** `PUT /api/groups/:group/meetings/:meeting/bookmark`: where the next meeting goes on reading. */
export const Bookmark = z.strictObject({
  /** The step of the week, from 1. */
  step: z.int().min(1).max(STEPS),
  /** The part at which each reading goes on, from 0. */
  parts: z.record(ReadingId, z.int().min(0).max(READING_LENGTH_MAX)).refine((parts) => Object.keys(parts).length <= 60),
});
export type Bookmark = z.infer<typeof Bookmark>;

/** `GET /api/groups/:group/meetings/:meeting/order`. */
export interface MeetingOrder {
  readonly items: readonly OrderItem[];
  /** Whether the group has made it its own; otherwise it is the template of the meeting's formats. */
  readonly isOwn: boolean;
  readonly bookmark: Bookmark;
}

/** `GET /api/groups/:group/order-templates?language=`: an hour of each format, in the words of the group's fellowship. */
export const OrderTemplatesQuestion = z.strictObject({ language: LanguageTag });
export interface OrderTemplate {
  readonly format: Format;
  readonly items: readonly OrderItem[];
}

/** A reading as a room shows it: parts, and in each its lines. */
export interface ShownText {
  readonly title: string;
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
  /** The number of the first part shown, from 1: which step it is, or which paragraph. */
  readonly firstPart: number;
  readonly parts: readonly (readonly string[])[];
}

/** The words of an item. */
export interface ItemWords {
  readonly say: string;
  readonly message: string;
  readonly text: ShownText | null;
}

/** How a fellowship names its chips, and what colours they have. */
export interface ChipWords {
  readonly name: string;
  /** A CSS colour, `#rrggbb`. */
  readonly colour: string;
}

/** The words of a room's running order, for everyone in it: they do not change while it lasts. */
export interface Script {
  /** An item inserted in the room has none. */
  readonly items: Readonly<Record<ItemId, ItemWords>>;
  readonly chips: Readonly<Record<Chip, ChipWords>>;
}
