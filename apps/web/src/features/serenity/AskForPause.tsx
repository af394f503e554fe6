import { CirclePause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { useMay } from '../../use-may.js';
import { askedIn, isSerene, serves } from './serenity-state.js';
import styles from './Serenity.module.css';

/** Where nobody serves: some who have been here long stop everything together. In the menu. */
export function AskForPause({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  if (!useMayAsk(session)) return null;
  return (
    <div className={styles['ask']}>
      <AskButton session={session} />
      <p className={styles['soft']}>{t('door.serenity.askMeans')}</p>
    </div>
  );
}

/** Somebody has asked: those who may join them are told, wherever they look. */
export function PauseAsked({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const asked = useStore(session.store, useShallow(askedIn));
  const mayAsk = useMayAsk(session);
  return (
    <Live>
      {mayAsk && asked.asked > 0 && (
        <Notice>
          <p>{t('door.serenity.asked', asked)}</p>
          <AskButton session={session} />
        </Notice>
      )}
    </Live>
  );
}

function AskButton({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const asked = useStore(session.store, useShallow(askedIn));
  const serenity = useStore(session.store, (state) => state.view?.serenity.number ?? 0);
  return (
    <Button
      icon={<CirclePause aria-hidden="true" size={20} />}
      onPress={() => void session.act({ kind: 'callForSerenity', serenity })}
    >
      {t('door.serenity.ask', asked)}
    </Button>
  );
}

function useMayAsk(session: RoomSession): boolean {
  const serenity = useStore(session.store, (state) => state.view?.serenity.number ?? 0);
  const may = useMay(session, { kind: 'callForSerenity', serenity });
  const isServant = useStore(session.store, serves);
  const isOn = useStore(session.store, isSerene);
  return may && !isServant && !isOn;
}
