import { DOORS, SHARINGS } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { OneOf, Switch } from '../../ui/Toggles.js';
import { useMay } from '../../use-may.js';
import styles from './Door.module.css';

/** How the door stands: one tap each, with what it means. Switching it moves nobody who is here. */
export function DoorSettings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const door = useStore(session.store, (state) => state.view?.door.kind ?? 'open');
  const isQuiet = useStore(session.store, (state) => state.view?.quarantine ?? false);
  const mayDoor = useMay(session, { kind: 'setDoor', door });
  const mayQuiet = useMay(session, { kind: 'setQuarantine', isOn: !isQuiet });
  return (
    <>
      {mayDoor && (
        <OneOf
          legend={t('door.settings.door')}
          hint={t(`door.means.${door}`)}
          options={DOORS.map((id) => ({ id, label: t(`door.kind.${id}`) }))}
          value={door}
          onChange={(kind) => void session.act({ kind: 'setDoor', door: kind })}
        />
      )}
      {mayQuiet && (
        <div>
          <Switch
            label={t('door.settings.quarantine')}
            isOn={isQuiet}
            onChange={(isOn) => void session.act({ kind: 'setQuarantine', isOn })}
          />
          <p className={styles['hint']}>{t('door.settings.quarantineMeans')}</p>
        </div>
      )}
      <SharingChoice session={session} />
    </>
  );
}

function SharingChoice({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const sharing = useStore(session.store, (state) => state.view?.sharing ?? 'anyone');
  const may = useMay(session, { kind: 'setSharing', sharing });
  if (!may) return null;
  return (
    <OneOf
      legend={t('door.settings.sharing')}
      options={SHARINGS.map((id) => ({ id, label: t(`door.settings.${id}`) }))}
      value={sharing}
      onChange={(chosen) => void session.act({ kind: 'setSharing', sharing: chosen })}
    />
  );
}
