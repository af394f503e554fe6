import {
  CHAT_DOORS,
  CHIPS,
  CHOICES,
  DOORS,
  ITEM_KINDS,
  ITEM_LENGTH_MAX_MS,
  ITEM_LENGTH_MIN_MS,
  ITEM_TITLE_MAX,
  LENGTH_MAX_MS,
  LENGTH_MIN_MS,
  MOTION_LENGTH_MAX,
  OFFERED_ROLES,
  QUORUM_MAX,
  ROLES,
  SHARINGS,
  STYLES,
  tidyMessage,
  WAYS,
  type ActionKind,
  type SeatAction,
} from '@homegroup/room';
import * as z from 'zod';

const seat = z.string().min(1).max(64);
/** The number of a turn, an offer or a command. */
const number = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const lengthMs = z.int().min(LENGTH_MIN_MS).max(LENGTH_MAX_MS);
const role = z.enum(ROLES);
const item = z.string().min(1).max(64);
const itemMs = z.int().min(ITEM_LENGTH_MIN_MS).max(ITEM_LENGTH_MAX_MS);

/** What each action says beside its kind. */
const PARTS = {
  mute: {},
  unmute: {},
  showCamera: {},
  hideCamera: {},
  raiseHand: {},
  lowerHand: {},
  sayReady: {},
  pass: { turn: number },
  endTurn: { turn: number },
  callNext: { turn: number },
  call: { seat, turn: number },
  pauseTurn: { turn: number },
  resumeTurn: { turn: number },
  extendTurn: { turn: number, lengthMs },
  moveHand: { seat, place: z.int().min(0).max(10_000) },
  removeHand: { seat },
  setWay: { way: z.enum(WAYS) },
  setTiming: { style: z.enum(STYLES), lengthMs },
  invite: { seat: seat.nullable() },
  muteSeat: { seat },
  muteAll: {},
  giveRole: { seat, role },
  takeRole: { seat, role },
  offerToChair: {},
  withdrawOffer: {},
  objectToOffer: { offer: number },
  setChat: { to: z.enum(CHAT_DOORS) },
  /** Milliseconds since the epoch. */
  keepOpen: { until: z.int().min(0).max(Number.MAX_SAFE_INTEGER) },
  stepTo: { item, step: number, turn: number },
  skipItem: { item, isSkipped: z.boolean() },
  insertItem: {
    after: item.nullable(),
    item: z.enum(ITEM_KINDS),
    title: z.string().max(ITEM_TITLE_MAX),
    lengthMs: itemMs,
  },
  setItemLength: { item, lengthMs: itemMs },
  endOnTime: {},
  offerToRead: { item },
  withdrawReading: { item },
  giveReading: { item, seat },
  takeReading: { item, seat },
  movePlace: { item, part: number, line: number },
  offerToServe: { role: z.enum(OFFERED_ROLES) },
  withdrawService: { role: z.enum(OFFERED_ROLES) },
  comeForward: { chip: z.enum(CHIPS) },
  stepBack: {},
  openBallot: {
    ballot: number,
    motion: z
      .string()
      .max(MOTION_LENGTH_MAX)
      .refine((motion) => tidyMessage(motion) !== ''),
    quorum: z.int().min(1).max(QUORUM_MAX).nullable(),
  },
  vote: { ballot: number, choice: z.enum(CHOICES) },
  closeBallot: { ballot: number },
  dismissBallot: { ballot: number },
  setDoor: { door: z.enum(DOORS) },
  setSharing: { sharing: z.enum(SHARINGS) },
  setQuarantine: { isOn: z.boolean() },
  admit: { knock: seat },
  decline: { knock: seat },
  vouch: { seat },
  greet: { knock: seat.nullable() },
  nod: { seat },
  remove: { seat },
  ban: { seat },
  undoRemoval: { removal: number },
  callForSerenity: { serenity: number },
  endSerenity: { serenity: number },
} as const satisfies Record<ActionKind, z.ZodRawShape>;

const schemas = Object.entries(PARTS).map(([kind, parts]) => z.strictObject({ kind: z.literal(kind), ...parts }));
const [first, ...others] = schemas;
if (!first) throw new Error('no action at all');

/** One action of a seat, parsed strictly by its kind. */
export const Action = z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodType<SeatAction>;
