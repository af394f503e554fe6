import { type CommonView, type Item } from '@homegroup/room';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type RoomSession } from '../../session/room-session.js';
import { freeOf, isSpoken, needsOf, positionOf, readingOf } from './before-start.js';
import { NeedRow } from './NeedRow.js';
import styles from './Needs.module.css';

interface NeedsProps {
  readonly session: RoomSession;
  readonly view: CommonView;
}

/** Who reads or speaks in one item, and a way to choose them. */
export function ItemNeed({ session, view, item }: NeedsProps & { readonly item: Item }) {
  const { t } = useTranslation();
  const need = isSpoken(item) ? positionOf(view, 'speaker') : readingOf(view, item);
  const label = isSpoken(item) ? t('script.speakers') : t('script.readers');
  return (
    <ul className={styles['needs']} aria-label={label}>
      <NeedRow session={session} view={view} need={need} />
    </ul>
  );
}

/** What is asked for before the start, and who took what. It keeps nobody from beginning. */
export function BeforeStart({ session, view }: NeedsProps) {
  const { t } = useTranslation();
  const id = useId();
  const needs = needsOf(view);
  const free = freeOf(needs).length;
  return (
    <section aria-labelledby={id} className={styles['before']}>
      <h3 id={id}>{t('script.before.heading')}</h3>
      <p role="status" className={styles['soft']}>
        {free === 0 ? t('script.before.ready') : t('script.before.missing', { count: free })}
      </p>
      <ul className={styles['needs']}>
        {needs.map((need) => (
          <NeedRow key={need.kind === 'reading' ? need.item.id : need.role} session={session} view={view} need={need} />
        ))}
      </ul>
    </section>
  );
}
