import { type SeatAction, type SeatView } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { mayNow } from '../../use-may.js';
import styles from './PersonDoor.module.css';

interface PersonDoorProps {
  readonly session: RoomSession;
  readonly seat: SeatView;
  /** Where it was said above what each does, and many stand below each other. */
  readonly isBrief?: boolean;
}

/** What whoever serves at the door can do for someone in the room, each with what it does. */
export function PersonDoor({ session, seat, isBrief = false }: PersonDoorProps) {
  const { t } = useTranslation();
  const { id, name, held } = seat;
  if (isBrief) return <Brief session={session} seat={seat} />;
  const isHeld = held.includes('quarantine') || held.includes('visitor');
  return (
    <ul className={styles['person']} aria-label={t('door.sheet.for', { label: t('door.title'), name })}>
      {held.includes('quarantine') && (
        <Offered
          session={session}
          action={{ kind: 'nod', seat: id }}
          label={t('door.person.nod')}
          means={t('door.person.nodMeans')}
        />
      )}
      {isHeld && (
        <Offered
          session={session}
          action={{ kind: 'vouch', seat: id }}
          label={t('door.person.vouch')}
          means={t('door.person.vouchMeans')}
        />
      )}
      <Offered
        session={session}
        action={{ kind: 'remove', seat: id }}
        label={t('door.person.remove')}
        means={t('door.person.removeMeans')}
      />
      <Offered
        session={session}
        action={{ kind: 'ban', seat: id }}
        label={t('door.person.ban')}
        means={t('door.person.banMeans')}
        isStop
      />
    </ul>
  );
}

function Brief({ session, seat: { id, name } }: PersonDoorProps) {
  const { t } = useTranslation();
  const said = (label: string) => t('door.sheet.for', { label, name });
  return (
    <div className={styles['brief']}>
      <BriefOffered
        session={session}
        action={{ kind: 'remove', seat: id }}
        label={t('door.person.remove')}
        said={said(t('door.person.remove'))}
      />
      <BriefOffered
        session={session}
        action={{ kind: 'ban', seat: id }}
        label={t('door.person.ban')}
        said={said(t('door.person.ban'))}
      />
    </div>
  );
}

interface BriefProps extends Pick<OfferedProps, 'session' | 'action' | 'label'> {
  /** With the name of whom it is for. */
  readonly said: string;
}

function BriefOffered({ session, action, label, said }: BriefProps) {
  const isOffered = useStore(session.store, (state) => mayNow(state, action));
  if (!isOffered) return null;
  return (
    <Button look={action.kind === 'ban' ? 'stop' : 'plain'} aria-label={said} onPress={() => void session.act(action)}>
      {label}
    </Button>
  );
}

interface OfferedProps {
  readonly session: RoomSession;
  readonly action: SeatAction;
  readonly label: string;
  readonly means: string;
  readonly isStop?: boolean;
}

/** A button only while the room would do what it says. */
function Offered({ session, action, label, means, isStop = false }: OfferedProps) {
  const isOffered = useStore(session.store, (state) => mayNow(state, action));
  if (!isOffered) return null;
  return (
    <li>
      <Button look={isStop ? 'stop' : 'plain'} onPress={() => void session.act(action)}>
        {label}
      </Button>
      <span className={styles['means']}>{means}</span>
    </li>
  );
}
