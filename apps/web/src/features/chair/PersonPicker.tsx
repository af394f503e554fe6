import { type SeatId, type SeatView } from '@homegroup/room';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import styles from './Needs.module.css';

interface PersonPickerProps {
  readonly session: RoomSession;
  /** What someone is chosen for. */
  readonly what: string;
  /** Those who have it already. */
  readonly but: readonly SeatId[];
  /** Someone has it, so that another is seldom asked for. */
  readonly isSmall: boolean;
  readonly onChoose: (seat: SeatId) => void;
}

/** One tap opens who is here, another chooses. */
export function PersonPicker({ session, what, but, isSmall, onChoose }: PersonPickerProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const present = useStore(session.store, useShallow(presentIn)).filter(({ id }) => !but.includes(id));
  const choose = (seat: SeatId) => {
    setOpen(false);
    onChoose(seat);
  };
  return (
    <>
      <Button
        look={isSmall ? 'quiet' : 'plain'}
        aria-label={t('script.before.chooseFor', { what })}
        aria-expanded={isOpen}
        icon={<UserRoundPlus aria-hidden="true" size={20} />}
        onPress={() => setOpen(!isOpen)}
      >
        {isSmall ? undefined : t('script.before.choose')}
      </Button>
      {isOpen && (
        <div role="group" aria-label={t('script.before.chooseFor', { what })} className={styles['people']}>
          {present.length === 0 && <p className={styles['soft']}>{t('script.before.nobodyElse')}</p>}
          {present.map(({ id, name }) => (
            <Button key={id} onPress={() => choose(id)}>
              <bdi>{name}</bdi>
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** Those who can be given something: there, and not a facility's screen. */
function presentIn({ view }: RoomState): readonly SeatView[] {
  return view?.seats.filter(({ away, roles }) => !away && !roles.includes('facility')) ?? [];
}
