import { type SeatView } from '@homegroup/room';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { useMay } from '../../use-may.js';
import { inOrderOfNotice } from './serenity-state.js';
import styles from './Serenity.module.css';

interface WhoLeavesProps {
  readonly session: RoomSession;
  /** What can be done about someone. */
  readonly actionsFor: (seat: SeatView) => ReactNode;
}

/** Whom to send away, if anybody: those who were heard or seen last at the top. For those who serve at the door. */
export function WhoLeaves({ session, actionsFor }: WhoLeavesProps) {
  const { t } = useTranslation();
  const isAtDoor = useMay(session, { kind: 'undoRemoval', removal: 0 });
  const first = useStore(
    session.store,
    useShallow((state) => inOrderOfNotice(state).first),
  );
  const others = useStore(
    session.store,
    useShallow((state) => inOrderOfNotice(state).others),
  );
  if (!isAtDoor) return null;
  return (
    <section className={styles['whom']} aria-labelledby="who-leaves">
      <h2 id="who-leaves">{t('door.serenity.whom')}</h2>
      <p className={styles['soft']}>{t('door.serenity.whomMeans')}</p>
      {first.length > 0 && <p className={styles['soft']}>{t('door.serenity.whomLead')}</p>}
      <Rows seats={first} actionsFor={actionsFor} />
      {first.length === 0 && <Rows seats={others} actionsFor={actionsFor} />}
      {first.length > 0 && others.length > 0 && (
        <details className={styles['others']}>
          <summary>{t('door.serenity.others')}</summary>
          <Rows seats={others} actionsFor={actionsFor} />
        </details>
      )}
      {first.length + others.length === 0 && <p className={styles['soft']}>{t('door.serenity.nobodyElse')}</p>}
    </section>
  );
}

function Rows({ seats, actionsFor }: { readonly seats: readonly SeatView[] } & Pick<WhoLeavesProps, 'actionsFor'>) {
  if (seats.length === 0) return null;
  return (
    <ul className={styles['rows']}>
      {seats.map((seat) => (
        <li key={seat.id}>
          <bdi className={styles['name']}>{seat.name}</bdi>
          {actionsFor(seat)}
        </li>
      ))}
    </ul>
  );
}
