import { type CommonView, currentItem, type Item } from '@homegroup/room';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type RoomSession } from '../../session/room-session.js';
import { freeOf, isRead, isSpoken, type Need, needsOf, positionOf, readingOf } from './before-start.js';
import { NeedRow } from './NeedRow.js';
import styles from './Needs.module.css';

interface NeedsProps {
  readonly session: RoomSession;
  readonly view: CommonView;
}

/** Whom the item under way needs: before the start everyone the meeting needs, then its readers or its speakers. */
export function Needs({ session, view }: NeedsProps) {
  const { t } = useTranslation();
  const item = currentItem(view);
  if (!item) return null;
  if (view.progress.beganAt === null) return <BeforeStart session={session} view={view} />;
  const need = needOf(view, item);
  if (!need) return null;
  const heading = need.kind === 'reading' ? t('script.readers') : t('script.speakers');
  return <NeedList session={session} view={view} heading={heading} needs={[need]} />;
}

function needOf(view: CommonView, item: Item): Need | null {
  if (isSpoken(item)) return positionOf(view, 'speaker');
  return isRead(item) ? readingOf(view, item) : null;
}

/** What is asked for before the start, and who took what. It keeps nobody from beginning. */
function BeforeStart({ session, view }: NeedsProps) {
  const { t } = useTranslation();
  const needs = needsOf(view);
  const free = freeOf(needs).length;
  return (
    <NeedList session={session} view={view} heading={t('script.before.heading')} needs={needs}>
      <p role="status" className={styles['sum']}>
        {free === 0 ? t('script.before.ready') : t('script.before.missing', { count: free })}
      </p>
    </NeedList>
  );
}

interface NeedListProps extends NeedsProps {
  readonly heading: string;
  readonly needs: readonly Need[];
  readonly children?: ReactNode;
}

function NeedList({ session, view, heading, needs, children }: NeedListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['needs']}>
      <h3 id={id}>{heading}</h3>
      {children}
      <ul>
        {needs.map((need) => (
          <NeedRow key={need.kind === 'reading' ? need.item.id : need.role} session={session} view={view} need={need} />
        ))}
      </ul>
    </section>
  );
}
