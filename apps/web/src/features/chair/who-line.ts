import { callable, type CommonView, currentReader, type Item, readerOfPart, type SeatId } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { nameOf } from '../../i18n/names.js';
import { isRead } from '../../session/script.js';
import { isSpoken } from './before-start.js';

/** Who reads or shares next, and whether they are ready; empty where nobody is waited for. */
export function whoLine(t: TFunction, view: CommonView, item: Item): string {
  if (view.progress.beganAt === null) return '';
  if (isRead(item) && view.floor.way === 'oneVoice') return readerLine(t, view, item);
  if (view.floor.way === 'conversation' || view.floor.way === 'oneVoice') return '';
  return queueLine(t, view, item);
}

function readerLine(t: TFunction, view: CommonView, item: Item): string {
  const reader = currentReader(view);
  if (reader === undefined) return t('script.who.nobodyReads');
  const name = nameOf(view, reader);
  const then = readerAfter(view, item);
  return then === undefined || then === reader
    ? t('script.who.reads', { name })
    : t('script.who.readsThen', { name, then: nameOf(view, then) });
}

/** Who reads the part that follows; undefined at the last. */
function readerAfter(view: CommonView, item: Item): SeatId | undefined {
  const part = view.place.part + 1;
  return part < item.lines.length ? readerOfPart(view, item.id, part) : undefined;
}

function queueLine(t: TFunction, view: CommonView, item: Item): string {
  const [next, ...others] = callable(view);
  if (next === undefined) {
    const isFree = isSpoken(item) && view.floor.turn === null;
    return isFree ? t('script.who.noSpeaker') : t('script.who.nobody');
  }
  if (view.floor.way === 'ticket') return t('script.who.draw', { count: others.length + 1 });
  const isReady = view.floor.ready.includes(next);
  const name = nameOf(view, next);
  return isReady ? t('script.who.nextReady', { name }) : t('script.who.next', { name });
}
