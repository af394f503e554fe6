import { type RosterPosition } from '@homegroup/contracts';
import { type SeatView } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { mayNow } from '../../use-may.js';
import styles from './ServingToday.module.css';

interface HandOverProps {
  readonly session: RoomSession;
  readonly position: RosterPosition;
}

/** For whoever leads: one tap opens who is here, another gives the position. */
export function HandOver({ session, position }: HandOverProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const able = useStore(
    session.store,
    useShallow((state) => ableTo(state, position)),
  );
  if (able.length === 0) return null;
  const label = t('roster.room.handOver', { position: t(`floor.role.${position}`) });
  const give = (seat: string) => {
    setOpen(false);
    void session.act({ kind: 'giveRole', seat, role: position });
  };
  return (
    <div className={styles['handOver']}>
      <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {label}
      </Button>
      {isOpen && (
        <div role="group" aria-label={label} className={styles['people']}>
          {able.map(({ id, name }) => (
            <Button key={id} onPress={() => give(id)}>
              <bdi>{name}</bdi>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Those here to whom this person could give the position; nobody unless they lead. */
function ableTo(state: RoomState, position: RosterPosition): readonly SeatView[] {
  const seats = state.view?.seats ?? [];
  return seats.filter(({ id, away }) => !away && mayNow(state, { kind: 'giveRole', seat: id, role: position }));
}
