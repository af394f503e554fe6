import { type CommonView, type SeatId, type Turn } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { Check, Hand, Mic, MicOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { playTone } from '../../session/tones.js';
import { Button } from '../../ui/Button.js';
import { clockWords, useShareClock } from '../../use-share-clock.js';
import { type Asking, askingOf } from './asking.js';
import styles from './Screen.module.css';

interface QuestionProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly own: SeatId;
}

/** One giant button, always the right one now, and where the question stands. */
export function Question({ session, view, own }: QuestionProps) {
  const { t } = useTranslation();
  const asking = askingOf(view, own);
  const isSending = useStore(session.store, (state) => state.sending);
  const isAsked = asking.kind === 'asked' || asking.kind === 'invited';
  useEffect(() => {
    if (isAsked) playTone('yours');
  }, [isAsked]);
  return (
    <section className={styles['question']} aria-label={t('facility.question.label')} data-kind={asking.kind}>
      <p className={styles['state']}>
        <span role="status">{stateWords(t, asking, isSending)}</span>
        {asking.kind === 'heard' && <Left session={session} turn={view.floor.turn} />}
      </p>
      <div className={styles['buttons']}>
        <Buttons session={session} asking={asking} />
      </div>
    </section>
  );
}

function stateWords(t: TFunction, { kind }: Asking, isSending: boolean): string {
  switch (kind) {
    case 'silent':
      return isSending ? t('facility.question.heard') : '';
    case 'announced':
      return t('facility.question.announced');
    case 'asked':
      return t('facility.question.asked');
    case 'invited':
      return isSending ? t('facility.question.heard') : t('facility.question.asked');
    case 'heard':
      return t('facility.question.heard');
  }
}

function Left({ session, turn }: { readonly session: RoomSession; readonly turn: Turn | null }) {
  const { t } = useTranslation();
  const clock = useShareClock(session.now, turn);
  if (!clock || clock.left === null) return null;
  const time = clockWords(clock.left);
  return <span role="timer"> · {clock.left > 0 ? t('floor.left', { time }) : t('floor.over', { time })}</span>;
}

interface ButtonsProps {
  readonly session: RoomSession;
  readonly asking: Asking;
}

function Buttons({ session, asking }: ButtonsProps) {
  const { t } = useTranslation();
  switch (asking.kind) {
    case 'silent':
      return (
        <>
          <Button
            look="main"
            icon={<Hand aria-hidden="true" />}
            onPress={() => void session.act({ kind: 'raiseHand' })}
          >
            {t('facility.question.ask')}
          </Button>
          {asking.mayTalk && <Talk session={session} />}
        </>
      );
    case 'announced':
      return (
        <>
          <Button
            look="large"
            icon={<Hand aria-hidden="true" />}
            onPress={() => void session.act({ kind: 'lowerHand' })}
          >
            {t('facility.question.takeBack')}
          </Button>
          {asking.mayTalk && <Talk session={session} />}
        </>
      );
    case 'invited':
      return <Talk session={session} look="main" />;
    case 'asked':
      return <Asked session={session} turn={asking.turn} />;
    case 'heard':
      return (
        <Button
          look="main"
          icon={<Check aria-hidden="true" />}
          onPress={() => void session.act({ kind: 'endTurn', turn: asking.turn })}
        >
          {t('facility.question.done')}
        </Button>
      );
  }
}

function Asked({ session, turn }: { readonly session: RoomSession; readonly turn: number }) {
  const { t } = useTranslation();
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  return (
    <>
      <Button
        look="main"
        isDisabled={isStarting}
        icon={<Mic aria-hidden="true" />}
        onPress={() => void session.sayReady()}
      >
        {isStarting ? t('facility.question.starting') : t('facility.question.speak')}
      </Button>
      <Button look="large" onPress={() => void session.act({ kind: 'pass', turn })}>
        {t('facility.question.notNow')}
      </Button>
    </>
  );
}

/** Where the floor is open to everyone, or to the facility. */
function Talk({ session, look = 'large' }: { readonly session: RoomSession; readonly look?: 'large' | 'main' }) {
  const { t } = useTranslation();
  const isSending = useStore(session.store, (state) => state.sending);
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  const Icon = isSending ? Mic : MicOff;
  return (
    <Button
      look={look}
      isDisabled={isStarting}
      icon={<Icon aria-hidden="true" />}
      onPress={() => void session.setMicrophone(!isSending)}
    >
      {isSending ? t('facility.question.endTalk') : t('facility.question.talk')}
    </Button>
  );
}
