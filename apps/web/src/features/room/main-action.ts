import {
  callable,
  currentItem,
  hasRight,
  isHeld,
  mayDo,
  type CommonView,
  type SeatAction,
  type SeatId,
  type Way,
} from '@homegroup/room';
import { type TFunction } from 'i18next';
import { nameOf } from '../../i18n/names.js';
import { readingAction } from './reading-action.js';

/** The one thing that is right for this person now. */
export type MainAction =
  | { readonly kind: 'microphone' }
  /** Nothing is to be done but to listen. */
  | { readonly kind: 'listen'; readonly label: string }
  /** Opens the microphone to read aloud, or closes it after that. */
  | { readonly kind: 'speak' | 'hush'; readonly label: string }
  /** Chooses what is celebrated. */
  | { readonly kind: 'comeForward'; readonly label: string }
  | { readonly kind: 'ready'; readonly label: string }
  /** Whoever shared last chooses among those who are here. */
  | { readonly kind: 'nameNext'; readonly label: string }
  | { readonly kind: 'act'; readonly label: string; readonly action: SeatAction };

export interface MainActions {
  readonly main: MainAction;
  /** A quieter way out of the same moment: pass, or lower the hand. */
  readonly other: (MainAction & { readonly kind: 'act' }) | null;
}

/** What the big button is, and what stands beside it. */
export function mainActions(t: TFunction, view: CommonView, own: SeatId): MainActions {
  return (
    reading(t, view, own) ??
    ownTurn(t, view, own) ??
    celebrating(t, view, own) ??
    leading(t, view, own) ??
    waiting(t, view, own) ?? { main: asking(t, view, own), other: null }
  );
}

function reading(t: TFunction, view: CommonView, own: SeatId): MainActions | null {
  const main = readingAction(t, view, own);
  return main && { main, other: null };
}

/** While chips are given everyone may come forward [O11]. */
function celebrating(t: TFunction, view: CommonView, own: SeatId): MainActions | null {
  if (currentItem(view)?.kind !== 'chips' || mayDo(view, own, { kind: 'comeForward', chip: 'welcome' }) !== null)
    return null;
  const isForward = view.progress.forward.some(({ seat }) => seat === own);
  if (isForward) return { main: act(t('order.do.stepBack'), { kind: 'stepBack' }), other: null };
  return { main: { kind: 'comeForward', label: t('order.do.comeForward') }, other: null };
}

function act(label: string, action: SeatAction) {
  return { kind: 'act', label, action } as const;
}

function ownTurn(t: TFunction, { floor }: CommonView, own: SeatId): MainActions | null {
  const { turn, way, lastShared } = floor;
  if (turn?.seat === own && turn.phase.kind === 'called') {
    const pass = act(t('floor.do.pass'), { kind: 'pass', turn: turn.number });
    return { main: { kind: 'ready', label: t('floor.do.ready') }, other: pass };
  }
  if (turn?.seat === own) return { main: act(t('floor.do.done'), { kind: 'endTurn', turn: turn.number }), other: null };
  if (way !== 'tag' || turn !== null || lastShared !== own) return null;
  return { main: { kind: 'nameNext', label: t('floor.do.nameNext') }, other: null };
}

/** For whoever leads: call the next, or end what is under way when nobody waits. */
function leading(t: TFunction, view: CommonView, own: SeatId): MainActions | null {
  const { turn, turns, way } = view.floor;
  const callNext: SeatAction = { kind: 'callNext', turn: turns };
  if (mayDo(view, own, callNext) === null) {
    const name = nameOf(view, callable(view)[0]);
    const label = way === 'ticket' ? t('floor.chair.draw') : t('floor.chair.next', { name });
    return { main: act(label, callNext), other: null };
  }
  if (!turn || mayDo(view, own, { kind: 'setWay', way }) !== null) return null;
  const name = nameOf(view, turn.seat);
  const label = turn.phase.kind === 'called' ? t('floor.chair.skip', { name }) : t('floor.chair.endShare', { name });
  return { main: act(label, { kind: 'endTurn', turn: turn.number }), other: null };
}

/** Ways in which nobody is next in the queue. */
const NO_ORDER: ReadonlySet<Way> = new Set(['ticket', 'tag', 'oneVoice']);

function waiting(t: TFunction, { queue, floor }: CommonView, own: SeatId): MainActions | null {
  const place = queue.indexOf(own);
  if (place < 0 || floor.way === 'conversation') return null;
  const lower = act(lowerLabel(t, floor.way), { kind: 'lowerHand' });
  const isNext = place === 0 && !NO_ORDER.has(floor.way);
  const maySayReady = isNext && !floor.ready.includes(own);
  if (!maySayReady) return { main: lower, other: null };
  return { main: { kind: 'ready', label: t('floor.do.ready') }, other: lower };
}

function asking(t: TFunction, view: CommonView, own: SeatId): MainAction {
  const { way, hands } = view.floor;
  if (way === 'conversation') return holding(t, view, own) ?? { kind: 'microphone' };
  // Whoever speaks for everyone in one voice has the microphone under the thumb.
  const isVoice = hasRight(view, own, 'voice') || view.floor.invited === own;
  if (way === 'oneVoice' && isVoice) return { kind: 'microphone' };
  const refusal = mayDo(view, own, { kind: 'raiseHand' });
  if (refusal === 'MEMBERS_SHARE') return { kind: 'listen', label: t('door.quiet.visitor') };
  if (refusal !== null) {
    return { kind: 'listen', label: hands === 'closed' ? t('order.do.handsLater') : t('floor.listen') };
  }
  return act(raiseLabel(t, way), { kind: 'raiseHand' });
}

/** What keeps the microphone closed, whatever the floor says [D7, D13]. */
function holding(t: TFunction, view: CommonView, own: SeatId): MainAction | null {
  if (isHeld(view, own, 'atPorch')) return { kind: 'listen', label: t('door.quiet.atPorch') };
  return isHeld(view, own, 'quarantine') ? { kind: 'listen', label: t('door.quiet.main') } : null;
}

function raiseLabel(t: TFunction, way: Way): string {
  if (way === 'ticket') return t('floor.do.takeTicket');
  if (way === 'roundRobin') return t('floor.do.joinRound');
  return way === 'burningDesire' ? t('floor.do.burningDesire') : t('floor.do.raiseHand');
}

function lowerLabel(t: TFunction, way: Way): string {
  if (way === 'ticket') return t('floor.do.giveTicketBack');
  return way === 'roundRobin' ? t('floor.do.passRound') : t('floor.do.lowerHand');
}
