import { ROLES, type SeatAction, type SeatView } from '@homegroup/room';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { mayNow, useMay } from '../../use-may.js';
import styles from './PersonActions.module.css';

interface PersonActionsProps {
  readonly session: RoomSession;
  readonly seat: SeatView;
  /** What whoever serves at the door can do besides. */
  readonly door?: ReactNode;
}

/** What a servant can do for someone: behind one button, and nothing at all for those who can do nothing. */
export function PersonActions({ session, seat, door }: PersonActionsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const mayMute = useMay(session, { kind: 'muteSeat', seat: seat.id });
  const mayRemove = useMay(session, { kind: 'remove', seat: seat.id });
  const mayTakeOwn = useStore(session.store, (state) => state.own?.seat === seat.id && seat.roles.length > 0);
  if (!mayMute && !mayRemove && !mayTakeOwn) return null;
  return (
    <>
      <Button
        look="quiet"
        aria-label={t('floor.chair.actions', { name: seat.name })}
        aria-expanded={isOpen}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen && <Actions session={session} seat={seat} />}
      {isOpen && mayRemove && door}
    </>
  );
}

function Actions({ session, seat }: PersonActionsProps) {
  const { t } = useTranslation();
  const turn = useStore(session.store, (state) => state.view?.floor.turns ?? 0);
  const isInvited = useStore(session.store, (state) => state.view?.floor.invited === seat.id);
  return (
    <div className={styles['actions']}>
      <Offered session={session} action={{ kind: 'call', seat: seat.id, turn }} label={t('floor.chair.callShort')} />
      <Offered
        session={session}
        action={{ kind: 'invite', seat: isInvited ? null : seat.id }}
        label={isInvited ? t('floor.chair.uninvite') : t('floor.chair.invite')}
      />
      {!seat.muted && (
        <Offered session={session} action={{ kind: 'muteSeat', seat: seat.id }} label={t('floor.chair.mute')} />
      )}
      <Roles session={session} seat={seat} />
    </div>
  );
}

function Roles({ session, seat }: PersonActionsProps) {
  const { t } = useTranslation();
  return ROLES.map((role) => {
    const isHeld = seat.roles.includes(role);
    const action: SeatAction = { kind: isHeld ? 'takeRole' : 'giveRole', seat: seat.id, role };
    const name = t(`floor.role.${role}`);
    const label = isHeld ? t('floor.chair.take', { role: name }) : t('floor.chair.give', { role: name });
    return <Offered key={role} session={session} action={action} label={label} />;
  });
}

interface OfferedProps {
  readonly session: RoomSession;
  readonly action: SeatAction;
  readonly label: string;
}

/** A button only while the room would do what it says. */
function Offered({ session, action, label }: OfferedProps) {
  const isOffered = useStore(session.store, (state) => mayNow(state, action));
  return isOffered ? <Button onPress={() => void session.act(action)}>{label}</Button> : null;
}
