import { callable, type CommonView, type SeatId } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { nameOf } from '../../i18n/names.js';
import { clockWords, type ShareClockView } from '../../use-share-clock.js';

/** What the clock of a share says. */
export function clockLine(t: TFunction, { stage, left }: ShareClockView): string {
  if (stage === 'called') return '';
  if (left === null) return stage === 'paused' ? t('floor.paused') : t('floor.unlimited');
  const time = clockWords(left);
  switch (stage) {
    case 'paused':
      return t('floor.pausedLeft', { time });
    case 'over':
      return t('floor.over', { time });
    case 'nearlyOver':
      return t('floor.nearlyOver', { time });
    case 'sharing':
      return t('floor.left', { time });
  }
}

/** Who has the floor, in words. */
export function floorLine(t: TFunction, view: CommonView, own: SeatId | undefined): string {
  const { turn, lastShared, way } = view.floor;
  if (turn) {
    const name = nameOf(view, turn.seat);
    if (turn.phase.kind === 'called') return turn.seat === own ? t('floor.youAreAsked') : t('floor.asked', { name });
    return turn.seat === own ? t('floor.youShare') : t('floor.sharing', { name });
  }
  if (lastShared === null) return t('floor.nobody');
  if (way !== 'tag') return t('floor.thanks', { name: nameOf(view, lastShared) });
  return lastShared === own ? t('floor.youNameNext') : t('floor.namesNext', { name: nameOf(view, lastShared) });
}

/** Who comes after, in words; nothing where that is open. */
export function nextLine(t: TFunction, view: CommonView): string {
  const { queue } = view;
  if (!hasOrder(view)) return queue.length === 0 ? '' : t('floor.inQueue', { count: queue.length });
  const [next, then] = callable(view);
  if (next === undefined) return '';
  const name = nameOf(view, next);
  return then === undefined ? t('floor.next', { name }) : t('floor.nextThen', { name, then: nameOf(view, then) });
}

/** This person's place, in words; nothing for whoever does not wait. */
export function placeLine(t: TFunction, view: CommonView, own: SeatId): string {
  const place = view.queue.indexOf(own);
  if (place < 0) return '';
  if (view.floor.way === 'ticket') return t('floor.inDraw');
  if (!hasOrder(view)) return t('floor.handUp');
  if (place > 0) return t('floor.before', { count: place });
  return view.floor.ready.includes(own) ? t('floor.youAreNextReady') : t('floor.youAreNext');
}

/** Whether the queue says who comes next: not in a draw, nor where whoever shared last names the next. */
function hasOrder({ floor: { way } }: CommonView): boolean {
  return way !== 'ticket' && way !== 'tag' && way !== 'conversation' && way !== 'oneVoice';
}
