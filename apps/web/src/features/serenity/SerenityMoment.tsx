import { type CommonView } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { isSerene, serves, whoLooksAfter } from './serenity-state.js';
import styles from './Serenity.module.css';

interface SerenityMomentProps {
  readonly session: RoomSession;
  /** Crisis lines. */
  readonly help: ReactNode;
  /** What a servant decides meanwhile; nothing for everyone else. */
  readonly decide: ReactNode;
}

/** While everything stands still: what it means, who looks after it, and a helping hand. In place of the whole room. */
export function SerenityMoment({ session, help, decide }: SerenityMomentProps) {
  const { t } = useTranslation();
  const isServant = useStore(session.store, serves);
  const words = useStore(session.store, ({ view, own }) => (view ? afterWords(t, view, own?.seat) : ''));
  return (
    <section className={styles['moment']} aria-label={t('door.serenity.title')}>
      <div className={styles['calm']} data-compact={isServant}>
        <p className={styles['title']}>{t('door.serenity.title')}</p>
        <p className={styles['safe']}>
          {t('door.serenity.safe')} {words}
        </p>
        <p className={styles['soft']}>{t('door.serenity.nothing')}</p>
      </div>
      {decide}
      {help}
    </section>
  );
}

/** Read out as it begins and as it ends; there at all times, so that screen readers know the place. */
export function SerenityNews({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isOn = useStore(session.store, isSerene);
  const hasBeen = useStore(session.store, ({ view }) => (view?.serenity.number ?? 0) > 0);
  const over = hasBeen ? t('door.serenity.over') : '';
  return (
    <p className="visually-hidden" role="status">
      {isOn ? `${t('door.serenity.title')} ${t('door.serenity.safe')}` : over}
    </p>
  );
}

function afterWords(t: TFunction, view: CommonView, own: string | undefined): string {
  const who = whoLooksAfter(view);
  if (who === null) return t('door.serenity.together');
  return who === own ? t('door.serenity.lookedAfterYou') : t('door.serenity.lookedAfter', { name: nameOf(view, who) });
}
