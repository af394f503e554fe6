import { Check, Hand, Mic, MicOff, UserRoundCheck } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { type MainAction, type MainActions } from './main-action.js';
import styles from './Controls.module.css';

interface MainButtonProps {
  readonly session: RoomSession;
  readonly actions: MainActions;
  readonly onNameNext: () => void;
}

/** The one big button, always the right one for this person now, and the quieter way out of the same moment. */
export function MainButton({ session, actions: { main, other }, onNameNext }: MainButtonProps) {
  return (
    <div className={styles['main']}>
      <Main session={session} main={main} onNameNext={onNameNext} />
      {other && (
        <Button look="large" onPress={() => void session.act(other.action)}>
          {other.label}
        </Button>
      )}
    </div>
  );
}

function Main({ session, main, onNameNext }: Omit<MainButtonProps, 'actions'> & { readonly main: MainAction }) {
  const { t } = useTranslation();
  switch (main.kind) {
    case 'microphone':
      return <Microphone session={session} />;
    case 'listen':
      return <p className={styles['listen']}>{t('floor.listen')}</p>;
    case 'ready':
      return <Ready session={session} label={main.label} />;
    case 'nameNext':
      return (
        <Button look="main" icon={<UserRoundCheck aria-hidden="true" />} onPress={onNameNext}>
          {main.label}
        </Button>
      );
    case 'act':
      return (
        <Button look="main" icon={ICONS[main.action.kind] ?? null} onPress={() => void session.act(main.action)}>
          {main.label}
        </Button>
      );
  }
}

const ICONS: Readonly<Partial<Record<string, ReactNode>>> = {
  raiseHand: <Hand aria-hidden="true" />,
  lowerHand: <Hand aria-hidden="true" />,
  endTurn: <Check aria-hidden="true" />,
};

function Ready({ session, label }: { readonly session: RoomSession; readonly label: string }) {
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  return (
    <Button
      look="main"
      isDisabled={isStarting}
      icon={<Mic aria-hidden="true" />}
      onPress={() => void session.sayReady()}
    >
      {label}
    </Button>
  );
}

function Microphone({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isSending = useStore(session.store, (state) => state.sending);
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  const Icon = isSending ? Mic : MicOff;
  return (
    <Button
      look="main"
      isDisabled={isStarting}
      icon={<Icon aria-hidden="true" />}
      onPress={() => void session.setMicrophone(!isSending)}
    >
      {isSending ? t('room.mute') : t('room.unmute')}
    </Button>
  );
}
