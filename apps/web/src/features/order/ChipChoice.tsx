import { type Chip, CHIPS } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { ChipRing } from './ChipRing.js';
import { chipName } from './chip-words.js';
import styles from './Chips.module.css';

interface ChipChoiceProps {
  readonly session: RoomSession;
  readonly onDone: () => void;
}

/** What can be celebrated; one tap comes forward with it. */
export function ChipChoice({ session, onDone }: ChipChoiceProps) {
  const { t } = useTranslation();
  const script = useStore(session.store, (state) => state.script);
  const choose = (chip: Chip) => {
    void session.act({ kind: 'comeForward', chip });
    onDone();
  };
  return (
    <>
      <p>{t('order.chips.choose')}</p>
      <ul className={styles['choice']}>
        {CHIPS.map((chip) => (
          <li key={chip}>
            <Button icon={<ChipRing colour={script?.chips[chip].colour} size="small" />} onPress={() => choose(chip)}>
              {chipName(t, script, chip)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
