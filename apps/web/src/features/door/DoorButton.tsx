import { DoorClosed, DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { waitingIn } from './porch-state.js';
import styles from './Door.module.css';

interface DoorButtonProps {
  readonly session: RoomSession;
  readonly onOpen: () => void;
}

/** The way to those who wait, for whoever may answer a knock; nothing for everyone else. */
export function DoorButton({ session, onOpen }: DoorButtonProps) {
  const { t } = useTranslation();
  const count = useStore(session.store, (state) => waitingIn(state).length);
  const answers = useStore(session.store, ({ own }) => own !== null && own.porch !== null);
  const isOpen = useStore(session.store, ({ view }) => view?.door.kind === 'open');
  if (!answers) return null;
  const Icon = isOpen ? DoorOpen : DoorClosed;
  return (
    <span className={styles['door']} data-waiting={count > 0}>
      <Button icon={<Icon aria-hidden="true" size={20} />} onPress={onOpen}>
        {count > 0 ? t('door.bar.waiting', { count }) : t('door.bar.open')}
      </Button>
    </span>
  );
}
