import { currentItem, type Item } from '@homegroup/room';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { isReading } from '../../session/script.js';
import { Button } from '../../ui/Button.js';
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
      <Say key={item.id} session={session} item={item} isBusy={view.floor.turn !== null || isReading(view)} />
      <Who session={session} view={view} item={item} />
    </div>
  );
}

interface SayProps {
  readonly session: RoomSession;
  readonly item: Item;
  /** Someone shares or reads: on a phone, that is what has the page. */
  readonly isBusy: boolean;
}

/** The words of the group, or else kind ones for its kind; each item's from their beginning. */
function Say({ session, item, isBusy }: SayProps) {
  const { t } = useTranslation();
  const said = useStore(session.store, ({ script }) => script?.items[item.id]?.say ?? '');
  const [isOpen, setOpen] = useState(false);
  const isWide = useIsWide();
  const isShort = isBusy && !isWide;
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <div className={styles['words']}>
      {/* Taller than its place it scrolls, which takes the focus of whoever has only a keyboard (WCAG 2.1.1). */}
      <p
        className={styles['say']}
        data-short={isShort && !isOpen}
        role="region"
        aria-label={t('script.title')}
        tabIndex={0}
      >
        {said.trim() === '' ? t(`script.say.${item.kind}`) : said}
      </p>
      {isShort && (
        <Button
          look="quiet"
          aria-label={t('script.whole')}
          aria-expanded={isOpen}
          icon={<Icon aria-hidden="true" size={20} />}
          onPress={() => setOpen(!isOpen)}
        />
      )}
    </div>
  );
}
