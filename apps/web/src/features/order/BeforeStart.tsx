import { type CommonView, hasRight, type Item, readersOfItem, type Role } from '@homegroup/room';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { namesOf } from '../../i18n/names.js';
import { itemName } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { isRead } from '../../session/script.js';
import { ReadingOffer } from './ReadingOffer.js';
import { Service } from './Service.js';
import styles from './BeforeStart.module.css';

interface BeforeStartProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  /** Who has signed up beforehand, from elsewhere. */
  readonly signedUp?: ReactNode;
}

/** Positions that stand here only while someone holds them; the others are asked for. */
const HELD: readonly Role[] = ['chair', 'coChair'];

/** While doors are open: who serves, and what someone is still needed for. Whoever leads has a list of their own for the latter. */
export function BeforeStart({ session, view, signedUp = null }: BeforeStartProps) {
  const { t } = useTranslation();
  const isLeading = useStore(session.store, ({ own }) => own !== null && hasRight(view, own.seat, 'lead'));
  const readings = view.order.filter((item) => isRead(item) && !item.isSkipped);
  return (
    <section className={styles['card']} aria-labelledby="serves-today">
      <h2 id="serves-today">{t('order.serve.heading')}</h2>
      {signedUp}
      <ul className={styles['rows']}>
        {HELD.map((role) => (
          <Held key={role} view={view} role={role} />
        ))}
        {!isLeading && (
          <>
            <Service session={session} view={view} role="timekeeper" isAsked />
            <Service session={session} view={view} role="greeter" isAsked />
            <Service session={session} view={view} role="techHost" isAsked={false} />
            <Service session={session} view={view} role="speaker" isAsked={hasSpeakers(view)} />
            {readings.map((item) => (
              <Reading key={item.id} session={session} view={view} item={item} />
            ))}
          </>
        )}
      </ul>
    </section>
  );
}

function Held({ view, role }: { readonly view: CommonView; readonly role: Role }) {
  const { t, i18n } = useTranslation();
  const holders = view.seats.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  if (holders.length === 0) return null;
  return (
    <li>
      <p className={styles['what']}>
        <b>{t(`floor.role.${role}`)}</b> {namesOf(view, holders, i18n.language)}
      </p>
    </li>
  );
}

interface ReadingProps extends Omit<BeforeStartProps, 'signedUp'> {
  readonly item: Item;
}

function Reading({ session, view, item }: ReadingProps) {
  const { t, i18n } = useTranslation();
  const names = namesOf(view, readersOfItem(view.progress, item.id), i18n.language);
  const name = itemName(t, item);
  return (
    <li data-needed={names === ''}>
      {names === '' ? (
        <p className={styles['what']}>{t('order.serve.canRead', { item: name })}</p>
      ) : (
        <p className={styles['what']}>
          <b>{name}</b> {names}
        </p>
      )}
      <ReadingOffer session={session} item={item} />
    </li>
  );
}

function hasSpeakers({ order }: CommonView): boolean {
  return order.some(({ kind, isSkipped }) => !isSkipped && (kind === 'speaker' || kind === 'panel'));
}
