import { Check, Mic, Play } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useMay } from '../../use-may.js';
import { askedIn, isMineToGoOn, isSerene, serves } from './serenity-state.js';
import styles from './Serenity.module.css';

/** In place of everyone's main button while everything stands still, and until the one who shared goes on; else null. */
export function useSerenityMain(session: RoomSession): ReactNode {
  const isOn = useStore(session.store, isSerene);
  const isMine = useStore(session.store, isMineToGoOn);
  if (isOn) return <WhileOn session={session} />;
  return isMine ? <GoOnSharing session={session} /> : null;
}

function WhileOn({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const serenity = useStore(session.store, (state) => state.view?.serenity.number ?? 0);
  const mayEnd = useMay(session, { kind: 'endSerenity', serenity });
  const isServant = useStore(session.store, serves);
  const asked = useStore(session.store, useShallow(askedIn));
  if (!mayEnd) return <p className={styles['wait']}>{t('door.serenity.wait')}</p>;
  const end = () => void session.act({ kind: 'endSerenity', serenity });
  return (
    <div className={styles['main']}>
      <Button look="main" icon={<Play aria-hidden="true" />} onPress={end}>
        {isServant ? t('door.serenity.goOn') : t('door.serenity.askGoOn', asked)}
      </Button>
    </div>
  );
}

/** The share waits for the word of its holder; nobody opens a microphone for them. */
function GoOnSharing({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  const turn = useStore(session.store, (state) => state.view?.floor.turn?.number ?? 0);
  return (
    <div className={styles['main']}>
      <Button
        look="main"
        isDisabled={isStarting}
        icon={<Mic aria-hidden="true" />}
        onPress={() => void session.sayReady()}
      >
        {t('door.serenity.mine')}
      </Button>
      <Button
        look="large"
        icon={<Check aria-hidden="true" />}
        onPress={() => void session.act({ kind: 'endTurn', turn })}
      >
        {t('floor.do.done')}
      </Button>
    </div>
  );
}
