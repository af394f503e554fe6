import { type CommonView, type OfferedRole } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { namesOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useMay } from '../../use-may.js';
import styles from './BeforeStart.module.css';

interface ServiceProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly role: OfferedRole;
  /** Whether the meeting asks for someone; otherwise it stands here only while someone holds it or offers. */
  readonly isAsked: boolean;
}

/** A service position: who holds it, who offers, or the question who could. */
export function Service({ session, view, role, isAsked }: ServiceProps) {
  const { t, i18n } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const holders = view.seats.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const offering = view.progress.offers.filter((offer) => offer.role === role).map(({ seat }) => seat);
  const isNeeded = holders.length + offering.length === 0;
  if (isNeeded && !isAsked) return null;
  const offered = namesOf(view, offering, i18n.language);
  const names = [
    namesOf(view, holders, i18n.language),
    offered === '' ? '' : t('order.serve.offered', { names: offered }),
  ].filter((words) => words !== '');
  const isMine = own !== undefined && offering.includes(own);
  return (
    <li data-needed={isNeeded}>
      {isNeeded ? (
        <p className={styles['what']}>{t(`order.serve.can.${role}`)}</p>
      ) : (
        <p className={styles['what']}>
          <b>{t(`floor.role.${role}`)}</b> {names.join(', ')}
        </p>
      )}
      {(isNeeded || isMine) && <Offer session={session} role={role} isMine={isMine} />}
    </li>
  );
}

interface OfferProps extends Pick<ServiceProps, 'session' | 'role'> {
  readonly isMine: boolean;
}

function Offer({ session, role, isMine }: OfferProps) {
  const { t } = useTranslation();
  const mayServe = useMay(session, { kind: 'offerToServe', role });
  if (!mayServe) return null;
  const action = isMine ? t('order.serve.another') : t('order.serve.serve');
  return (
    <Button
      aria-label={t('order.serve.readsLong', { action, item: t(`floor.role.${role}`) })}
      onPress={() => void session.act({ kind: isMine ? 'withdrawService' : 'offerToServe', role })}
    >
      {action}
    </Button>
  );
}
