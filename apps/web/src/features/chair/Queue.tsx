import { type SeatView } from '@homegroup/room';
import { ArrowDown, ArrowUp, ChevronsUp, MessageSquareQuote, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import styles from './Queue.module.css';

/** Hands are read a few at a time; the rest is a number. */
const SHOWN = 12;

/** Those who wait to share, in order; each can be moved, put first, asked out of order or taken out. */
export function Queue({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const waiting = useStore(session.store, useShallow(waitingIn));
  const shown = facilityFirst(waiting);
  return (
    <section aria-labelledby="queue" className={styles['queue']}>
      <h3 id="queue">
        {t('floor.chair.queue')} <span className={styles['count']}>{waiting.length}</span>
      </h3>
      {waiting.length === 0 && <p className={styles['empty']}>{t('floor.chair.queueEmpty')}</p>}
      <ol>
        {shown.slice(0, SHOWN).map((seat) => (
          <Waiting
            key={seat.id}
            session={session}
            seat={seat}
            place={waiting.indexOf(seat)}
            last={waiting.length - 1}
          />
        ))}
      </ol>
      {waiting.length > SHOWN && <p className={styles['empty']}>+ {waiting.length - SHOWN}</p>}
    </section>
  );
}

function waitingIn({ view }: RoomState): readonly SeatView[] {
  const seats = new Map(view?.seats.map((seat) => [seat.id, seat]));
  return view?.queue.flatMap((id) => seats.get(id) ?? []) ?? [];
}

/** Behind a facility's hand there is a whole day room. */
function facilityFirst(waiting: readonly SeatView[]): readonly SeatView[] {
  const isFacility = ({ roles }: SeatView) => roles.includes('facility');
  return [...waiting.filter(isFacility), ...waiting.filter((seat) => !isFacility(seat))];
}

interface WaitingProps {
  readonly session: RoomSession;
  readonly seat: SeatView;
  readonly place: number;
  readonly last: number;
}

function Waiting({ session, seat: { id, name, roles, away }, place, last }: WaitingProps) {
  const { t } = useTranslation();
  const isFacility = roles.includes('facility');
  const move = (to: number) => void session.act({ kind: 'moveHand', seat: id, place: to });
  const turn = useStore(session.store, (state) => state.view?.floor.turns ?? 0);
  return (
    <li>
      <span className={styles['name']}>
        <bdi>{isFacility ? t('facility.panel.question') : name}</bdi>
        {away && <span className={styles['empty']}> · {t('room.awayNow')}</span>}
      </span>
      <Act label={t('floor.chair.up', { name })} Icon={ArrowUp} isOff={place === 0} onPress={() => move(place - 1)} />
      <Act
        label={t('floor.chair.down', { name })}
        Icon={ArrowDown}
        isOff={place === last}
        onPress={() => move(place + 1)}
      />
      <Act label={t('floor.chair.first', { name })} Icon={ChevronsUp} isOff={place === 0} onPress={() => move(0)} />
      <Act
        label={t('floor.chair.call', { name })}
        Icon={MessageSquareQuote}
        isOff={away}
        onPress={() => void session.act({ kind: 'call', seat: id, turn })}
      />
      <Act
        label={t('floor.chair.remove', { name })}
        Icon={X}
        isOff={false}
        onPress={() => void session.act({ kind: 'removeHand', seat: id })}
      />
    </li>
  );
}

interface ActProps {
  readonly label: string;
  readonly Icon: typeof X;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

function Act({ label, Icon, isOff, onPress }: ActProps) {
  return (
    <Button
      look="quiet"
      aria-label={label}
      isDisabled={isOff}
      icon={<Icon aria-hidden="true" size={20} />}
      onPress={onPress}
    />
  );
}
