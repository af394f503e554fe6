import { type Helpline } from '@homegroup/contracts';
import { type SeatView } from '@homegroup/room';
import { LogOut, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Helplines } from '../../ui/Helplines.js';
import { Sheet } from '../../ui/Sheet.js';
import { DeviceSettings } from './DeviceSettings.js';
import styles from './RoomMenu.module.css';

interface RoomMenuProps {
  readonly session: RoomSession;
  readonly helplines: readonly Helpline[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly showsFaces: boolean;
  readonly onShowFaces: (shows: boolean) => void;
}

const NOBODY: readonly SeatView[] = [];

/** Everything that is not needed at every moment: people, devices, a crisis line, the way out. */
export function RoomMenu({ session, helplines, isOpen, onClose, showsFaces, onShowFaces }: RoomMenuProps) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('room.menu')} closeLabel={t('room.close')} isOpen={isOpen} onClose={onClose}>
      <Helplines
        lead={t('page.helplineLead')}
        lines={helplines.map((line) => ({ telephone: line.telephone, words: t('page.helpline', { ...line }) }))}
      />
      <Button onPress={() => onShowFaces(!showsFaces)}>{showsFaces ? t('room.hideFaces') : t('room.showFaces')}</Button>
      <DeviceSettings session={session} />
      <People session={session} />
      <Button look="stop" icon={<LogOut aria-hidden="true" size={20} />} onPress={() => void session.leave()}>
        {t('room.leave')}
      </Button>
    </Sheet>
  );
}

function People({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const seats = useStore(session.store, (state) => state.view?.seats ?? NOBODY);
  const own = useStore(session.store, (state) => state.own?.seat);
  return (
    <section aria-labelledby="people" className={styles['people']}>
      <h3 id="people">
        {t('room.people')} ({seats.length})
      </h3>
      <ul>
        {seats.map((seat) => (
          <li key={seat.id}>
            <span>{seat.id === own ? t('room.you', { name: seat.name }) : seat.name}</span>
            <span className={styles['state']}>
              {seat.muted && <MicOff aria-hidden="true" size={16} />}
              {seat.away ? t('room.away') : seat.muted ? t('room.muted') : t('room.unmuted')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
