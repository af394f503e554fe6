import { type Helpline } from '@homegroup/contracts';
import { Eye, EyeOff, LogOut, ReceiptText, Users } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CrisisLines } from '../../i18n/CrisisLines.js';
import { LanguageChoice } from '../../i18n/LanguageChoice.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { DeviceSettings } from './DeviceSettings.js';
import { Keys } from './Keys.js';
import { ToneSwitch } from './ToneSwitch.js';
import styles from './RoomMenu.module.css';

interface RoomMenuProps {
  readonly session: RoomSession;
  readonly helplines: readonly Helpline[];
  readonly onPeople: () => void;
  /** Null where the meeting gives no proof of attendance. */
  readonly onReceipt: (() => void) | null;
  readonly showsFaces: boolean;
  readonly onShowFaces: (shows: boolean) => void;
  /** What comes right after the crisis line. */
  readonly children: ReactNode;
}

/** Everything that is not needed at every moment; a crisis line first. */
export function RoomMenu({ session, helplines, onPeople, onReceipt, showsFaces, ...rest }: RoomMenuProps) {
  const { t } = useTranslation();
  const Icon = showsFaces ? EyeOff : Eye;
  return (
    <>
      <CrisisLines helplines={helplines} />
      {rest.children}
      <div className={styles['ways']}>
        <Button icon={<Users aria-hidden="true" size={20} />} onPress={onPeople}>
          {t('room.people')}
        </Button>
        <Button icon={<Icon aria-hidden="true" size={20} />} onPress={() => rest.onShowFaces(!showsFaces)}>
          {showsFaces ? t('room.hideFaces') : t('room.showFaces')}
        </Button>
        {onReceipt && (
          <Button icon={<ReceiptText aria-hidden="true" size={20} />} onPress={onReceipt}>
            {t('receipts.title')}
          </Button>
        )}
        <ToneSwitch />
      </div>
      <DeviceSettings session={session} />
      <LanguageChoice />
      <Keys />
      <Button look="stop" icon={<LogOut aria-hidden="true" size={20} />} onPress={() => void session.leave()}>
        {t('room.leave')}
      </Button>
    </>
  );
}
