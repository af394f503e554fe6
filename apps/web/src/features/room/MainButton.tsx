import { ArrowDown, Award, Check, Hand, Mic, MicOff, UserRoundCheck } from 'lucide-react';
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
  readonly onComeForward: () => void;
}

/** The one big button, always the right one for this person now, and the quieter way out of the same moment. */
export function MainButton({ actions: { main, other }, ...rest }: MainButtonProps) {
  const { session } = rest;
  return (
    <div className={styles['main']}>
      <Main main={main} {...rest} />
      {other && (
        <Button look="large" onPress={() => void session.act(other.action)}>
          {other.label}
        </Button>
      )}
    </div>
  );
}

type MainProps = Omit<MainButtonProps, 'actions'> & { readonly main: MainAction };

function Main({ session, main, onNameNext, onComeForward }: MainProps) {
  switch (main.kind) {
    case 'microphone':
      return <Microphone session={session} />;
    case 'listen':
      return <p className={styles['listen']}>{main.label}</p>;
    case 'speak':
      return <Speak label={main.label} session={session} />;
    case 'hush':
      return (
        <Button look="main" icon={<Check aria-hidden="true" />} onPress={() => void session.setMicrophone(false)}>
          {main.label}
        </Button>
      );
    case 'comeForward':
      return (
        <Button look="main" icon={<Award aria-hidden="true" />} onPress={onComeForward}>
          {main.label}
        </Button>
      );
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
  movePlace: <ArrowDown aria-hidden="true" />,
};

interface LabelledProps {
  readonly session: RoomSession;
  readonly label: string;
}

function Speak({ session, label }: LabelledProps) {
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  const speak = () => void session.setMicrophone(true);
  return (
    <Button look="main" isDisabled={isStarting} icon={<Mic aria-hidden="true" />} onPress={speak}>
      {label}
    </Button>
  );
}

function Ready({ session, label }: LabelledProps) {
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
