import { currentItem, type Item } from '@homegroup/room';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { useIsWide } from '../../use-is-wide.js';
import { leadsByOrder } from './leads.js';
import { PaceLine } from './PaceLine.js';
import { Who } from './Who.js';
import styles from './ChairPrompt.module.css';

/** On a phone the script stands above the room; on a desktop it is part of what stands beside it. */
export function ChairTop({ session }: { readonly session: RoomSession }) {
  const isWide = useIsWide();
  return isWide ? null : <ChairPrompt session={session} />;
}

/** Whether the meeting will end on time, what to say now, and who comes next; where it stands is said above it, for everyone. */
export function ChairPrompt({ session }: { readonly session: RoomSession }) {
  const leads = useStore(session.store, leadsByOrder);
  const view = useStore(session.store, (state) => state.view);
  const item = view && currentItem(view);
  if (!leads || !view || !item) return null;
  return (
    <div className={styles['prompt']}>
      <PaceLine session={session} view={view} />
      <Say session={session} item={item} />
      <Who session={session} view={view} item={item} />
    </div>
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
