import { type CommonView, type SeatId, type SeatView } from '@homegroup/room';
import { Hand } from 'lucide-react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { mayNow } from '../../use-may.js';
import styles from './NameNext.module.css';

interface NameNextProps {
  readonly session: RoomSession;
  readonly onNamed: () => void;
}

/** Whoever shared last names the next: those with a hand up first, then everyone who is here. */
export function NameNext({ session, onNamed }: NameNextProps) {
  const state = useStore(session.store);
  const { view, own } = state;
  if (!view || !own) return null;
  const { turns: turn } = view.floor;
  const offered = inOrder(view, own.seat).filter(({ id }) => mayNow(state, { kind: 'call', seat: id, turn }));
  const name = (seat: SeatId) => {
    void session.act({ kind: 'call', seat, turn });
    onNamed();
  };
  return (
    <ul className={styles['people']}>
      {offered.map((seat) => (
        <li key={seat.id}>
          <Button
            icon={view.queue.includes(seat.id) ? <Hand aria-hidden="true" size={20} /> : null}
            onPress={() => name(seat.id)}
          >
            <bdi>{seat.name}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function inOrder({ seats, queue }: CommonView, own: SeatId): readonly SeatView[] {
  const others = seats.filter(({ id }) => id !== own);
  const hands = queue.flatMap((id) => others.find((seat) => seat.id === id) ?? []);
  return [...hands, ...others.filter(({ id }) => !queue.includes(id))];
}
