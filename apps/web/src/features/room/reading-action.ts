import {
  type CommonView,
  currentItem,
  currentReader,
  type Item,
  mayDo,
  type Place,
  readerOfPart,
  type SeatId,
} from '@homegroup/room';
import { type TFunction } from 'i18next';
import { placeAfter } from '../../session/script.js';
import { type MainAction } from './main-action.js';

/** What is next for whoever reads, or leads where nobody does: open the microphone, the next line, thanks. */
export function readingAction(t: TFunction, view: CommonView, own: SeatId): MainAction | null {
  const item = currentItem(view);
  if (!item || isCalled(view, own) || !reads(view, item, own)) return null;
  const next = placeAfter(item, view.place);
  if (isMuted(view, own)) return opening(t, view, own, next !== null || isOneLine(item, view.place));
  if (next === null) return view.floor.turn?.seat === own ? null : { kind: 'hush', label: t('order.do.doneReading') };
  const isOthers = ![own, undefined].includes(readerOfPart(view, item.id, next.part));
  const label = isOthers ? t('order.do.doneReading') : t('order.do.nextLine');
  return { kind: 'act', label, action: { kind: 'movePlace', item: item.id, ...next } };
}

function opening(t: TFunction, view: CommonView, own: SeatId, isUnread: boolean): MainAction | null {
  const mayUnmute = mayDo(view, own, { kind: 'unmute' }) === null;
  return isUnread && mayUnmute ? { kind: 'speak', label: t('order.do.readAloud') } : null;
}

function reads(view: CommonView, item: Item, own: SeatId): boolean {
  if (item.lines.length === 0) return false;
  const reader = currentReader(view);
  if (reader !== undefined) return reader === own;
  return mayDo(view, own, { kind: 'movePlace', item: item.id, ...view.place }) === null;
}

// Nobody can tell whether the only line of a part was read already.
function isOneLine({ lines }: Item, { part }: Place): boolean {
  return lines[part] === 1;
}

function isMuted({ seats }: CommonView, own: SeatId): boolean {
  return seats.some(({ id, muted }) => id === own && muted);
}

function isCalled({ floor: { turn } }: CommonView, own: SeatId): boolean {
  return turn?.seat === own && turn.phase.kind === 'called';
}
