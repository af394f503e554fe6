import {
  callable,
  type CommonView,
  currentItem,
  type Instant,
  type Item,
  itemAfter,
  itemLeftMs,
  leftMs,
  mayDo,
  type SeatAction,
  type SeatId,
  type Turn,
} from '@homegroup/room';

/** One thing that whoever leads a running order can do next. */
export type ChairStep = {
  readonly action: SeatAction;
  /** Whose turn it would end while they have it: then it takes a second tap, because nobody is cut off by accident. */
  readonly cutsOff: SeatId | null;
} & (
  | { readonly kind: 'begin' | 'goOn'; readonly item: Item }
  | { readonly kind: 'call'; readonly seat: SeatId }
  /** Tickets: who it will be is not known. */
  | { readonly kind: 'draw' }
  /** Ends the share that is under way, and goes on where there is something to go on to. */
  | { readonly kind: 'thank'; readonly seat: SeatId; readonly item: Item | null }
  /** Goes on without someone who was called and does not begin. */
  | { readonly kind: 'skip'; readonly seat: SeatId }
  /** The order is at its end: everyone may talk. */
  | { readonly kind: 'close' }
);

export interface ChairSteps {
  readonly main: ChairStep;
  readonly beside: ChairStep | null;
}

/** A call that comes so soon after a share began was meant for the one before it, in milliseconds. */
const JUST_BEGUN_MS = 3_000;

/** The next right thing for whoever leads; null where it is what is right for everyone: one's own share, the talk afterwards. */
export function chairSteps(view: CommonView, own: SeatId, at: Instant): ChairSteps | null {
  if (currentItem(view) === undefined || view.floor.turn?.seat === own) return null;
  const steps = stepsIn(view, own, at);
  return steps !== null && mayDo(view, own, steps.main.action) === null ? steps : null;
}

function stepsIn(view: CommonView, own: SeatId, at: Instant): ChairSteps | null {
  const on = goingOn(view);
  const next = calling(view, own, at);
  const beside = isItemOver(view, at) ? on : null;
  const { turn } = view.floor;
  if (turn?.phase.kind === 'called') return { main: skipping(turn), beside };
  if (on?.kind === 'begin') return { main: on, beside: null };
  if (next) return { main: next, beside };
  return on && { main: on, beside: null };
}

/** To the next item; at the last one the share is thanked, and then everyone may talk. */
function goingOn(view: CommonView): ChairStep | null {
  const { floor, progress } = view;
  const item = itemAfter(view) ?? null;
  const cutsOff = floor.turn?.seat ?? null;
  if (item === null) return ending(view);
  const action: SeatAction = { kind: 'stepTo', item: item.id, step: progress.steps, turn: floor.turns };
  if (floor.turn?.phase.kind === 'sharing') return { kind: 'thank', action, seat: floor.turn.seat, item, cutsOff };
  return { kind: progress.beganAt === null ? 'begin' : 'goOn', action, item, cutsOff };
}

function ending({ floor: { turn, way } }: CommonView): ChairStep | null {
  if (turn) {
    const action = { kind: 'endTurn', turn: turn.number } as const;
    return { kind: 'thank', action, seat: turn.seat, item: null, cutsOff: turn.seat };
  }
  if (way === 'conversation') return null;
  return { kind: 'close', action: { kind: 'setWay', way: 'conversation' }, cutsOff: null };
}

function calling(view: CommonView, own: SeatId, at: Instant): ChairStep | null {
  const { turn, turns, way } = view.floor;
  const action: SeatAction = { kind: 'callNext', turn: turns };
  const seat = callable(view)[0];
  if (seat === undefined || mayDo(view, own, action) !== null) return null;
  const cutsOff = turn && hasJustBegun(turn, at) ? turn.seat : null;
  return way === 'ticket' ? { kind: 'draw', action, cutsOff } : { kind: 'call', action, seat, cutsOff };
}

function skipping({ number, seat }: Turn): ChairStep {
  return { kind: 'skip', action: { kind: 'endTurn', turn: number }, seat, cutsOff: seat };
}

function hasJustBegun({ phase, lengthMs }: Turn, at: Instant): boolean {
  const left = phase.kind === 'sharing' ? leftMs(phase.clock, at) : null;
  return left !== null && lengthMs !== null && lengthMs - left < JUST_BEGUN_MS;
}

/** Whether the time of the item under way is over [O4]. */
function isItemOver(view: CommonView, at: Instant): boolean {
  const left = itemLeftMs(view, at);
  return left !== null && left < 0;
}
