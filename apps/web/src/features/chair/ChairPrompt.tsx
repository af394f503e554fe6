import {
  callable,
  type CommonView,
  currentItem,
  currentReader,
  type Item,
  readerOfPart,
  type SeatId,
} from '@homegroup/room';
import { type TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { useIsWide } from '../../use-is-wide.js';
import { isRead, isSpoken } from './before-start.js';
import { leadsByOrder } from './leads.js';
import { Needs } from './Needs.js';
import { ItemLine, PaceLine } from './PaceLine.js';
import styles from './ChairPrompt.module.css';

/** On a phone the script stands above the room; on a desktop it is part of what stands beside it. */
export function ChairTop({ session }: { readonly session: RoomSession }) {
  const isWide = useIsWide();
  return isWide ? null : <ChairPrompt session={session} isBeside={false} />;
}

/** Where the meeting stands (on a phone everyone's page says that above it), what to say now, and who comes next: all that it takes to lead it. */
export function ChairPrompt({ session, isBeside }: { readonly session: RoomSession; readonly isBeside: boolean }) {
  const { t } = useTranslation();
  const leads = useStore(session.store, leadsByOrder);
  const view = useStore(session.store, (state) => state.view);
  const item = view && currentItem(view);
  if (!leads || !view || !item) return null;
  return (
    <section aria-label={t('floor.chair.title')} className={styles['prompt']}>
      {isBeside && <ItemLine session={session} view={view} />}
      <PaceLine session={session} view={view} />
      <Say session={session} item={item} />
      <p className={styles['who']} role="status">
        {whoLine(t, view, item)}
      </p>
      <Needs session={session} view={view} />
    </section>
  );
}

/** The words of the group, or else kind ones for its kind; each item's from their beginning. */
function Say({ session, item }: { readonly session: RoomSession; readonly item: Item }) {
  const { t } = useTranslation();
  const said = useStore(session.store, ({ script }) => script?.items[item.id]?.say ?? '');
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text.current) text.current.scrollTop = 0;
  }, [item.id]);
  return (
    // Taller than its place it scrolls, which takes the focus of whoever has only a keyboard (WCAG 2.1.1).
    <p ref={text} className={styles['say']} role="region" aria-label={t('script.title')} tabIndex={0}>
      {said.trim() === '' ? t(`script.say.${item.kind}`) : said}
    </p>
  );
}

/** Who reads or shares next, and whether they are ready. */
function whoLine(t: TFunction, view: CommonView, item: Item): string {
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
