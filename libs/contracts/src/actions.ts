import {
  CHAT_DOORS,
  LENGTH_MAX_MS,
  LENGTH_MIN_MS,
  ROLES,
  STYLES,
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
} as const satisfies Record<ActionKind, z.ZodRawShape>;

const schemas = Object.entries(PARTS).map(([kind, parts]) => z.strictObject({ kind: z.literal(kind), ...parts }));
const [first, ...others] = schemas;
if (!first) throw new Error('no action at all');

/** One action of a seat, parsed strictly by its kind. */
export const Action = z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodType<SeatAction>;
