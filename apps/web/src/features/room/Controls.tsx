import { type CommonView, hasRight, type SeatId } from '@homegroup/room';
import { Camera, CameraOff, Hand, MessageCircle, Mic, MicOff } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { isReading } from '../../session/script.js';
import { useIsWide } from '../../use-is-wide.js';
import { useMay } from '../../use-may.js';
import { placeLine } from './floor-words.js';
import { mainActions } from './main-action.js';
import { MainButton } from './MainButton.js';
import { SmallFloor } from './SmallFloor.js';
import { useRoomKeys } from './use-room-keys.js';
import styles from './Controls.module.css';

interface ControlsProps {
  readonly session: RoomSession;
  readonly unread: number;
  readonly onMessages: () => void;
  readonly onNameNext: () => void;
  readonly onComeForward: () => void;
  /** What a servant has in place of the main button, or null; and besides: a row of their own, and a button among the others. */
  readonly servantMain: ReactNode;
  readonly servantRow: ReactNode;
  readonly servantButton: ReactNode;
}

/** What this person can do now, always in the same place under the thumb. */
export function Controls({
  session,
  unread,
  onMessages,
  servantMain,
  servantRow,
  servantButton,
  ...open
}: ControlsProps) {
  const { t } = useTranslation();
  const view = useStore(session.store, (state) => state.view);
  const own = useStore(session.store, (state) => state.own?.seat);
  useRoomKeys(session);
  if (!view || own === undefined) return null;
  const actions = mainActions(t, view, own);
  const main = servantMain === null ? actions.main.kind : 'servant';
  return (
    <footer className={styles['controls']}>
      <FloorInReach session={session} view={view} own={own} />
      <OwnState session={session} />
      {servantRow}
      {servantMain ?? <MainButton session={session} actions={actions} {...open} />}
      <div className={styles['others']}>
        {servantButton}
        {!OPENS_MICROPHONE.has(main) && <MicrophoneSwitch session={session} />}
        {hasHandBeside(main, view) && <HandSwitch session={session} isUp={view.queue.includes(own)} />}
        <CameraSwitch session={session} />
        <Messages unread={unread} onPress={onMessages} />
      </div>
    </footer>
  );
}

interface FloorInReachProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly own: SeatId;
}

/** On the phone of whoever leads by a script: who shares and for how long, above the buttons that act on it. Said already where it stands. */
function FloorInReach({ session, view, own }: FloorInReachProps) {
  const isWide = useIsWide();
  const leads = view.order.length > 0 && hasRight(view, own, 'lead');
  if (isWide || !leads || view.floor.turn === null || isReading(view)) return null;
  return (
    <div className={styles['floor']} aria-hidden="true">
      <SmallFloor session={session} view={view} isByTurns />
    </div>
  );
}

/** In open conversation the main button is the microphone, or says why there is none. */
function hasHandBeside(main: string, { floor }: CommonView): boolean {
  return main === 'microphone' || (main === 'listen' && floor.way === 'conversation');
}

/** What the main button may be that does the work of the microphone's own. */
const OPENS_MICROPHONE: ReadonlySet<string> = new Set(['microphone', 'speak', 'hush']);

function OwnState({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isSending = useStore(session.store, (state) => state.sending);
  const place = useStore(session.store, ({ view, own }) => (view && own ? placeLine(t, view, own.seat) : ''));
  const isInvited = useStore(session.store, isInvitedNow);
  const muted = isInvited ? t('floor.inviteYou') : place || t('room.youAreMuted');
  return (
    <p className={styles['state']} data-heard={isSending} role="status">
      {isSending ? t('room.youSpeak') : muted}
    </p>
  );
}

function isInvitedNow({ view, own }: RoomState): boolean {
  return own !== null && view?.floor.invited === own.seat;
}

/** For those who may be heard beside the one who shares, and for whoever shares and wants a moment of silence. */
function MicrophoneSwitch({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isSending = useStore(session.store, (state) => state.sending);
  const mayUnmute = useMay(session, { kind: 'unmute' });
  const Icon = isSending ? Mic : MicOff;
  if (!isSending && !mayUnmute) return null;
  return (
    <Button look="stacked" icon={<Icon aria-hidden="true" />} onPress={() => void session.setMicrophone(!isSending)}>
      {isSending ? t('room.mute') : t('room.unmute')}
    </Button>
  );
}

function HandSwitch({ session, isUp }: { readonly session: RoomSession; readonly isUp: boolean }) {
  const { t } = useTranslation();
  const mayRaise = useMay(session, { kind: 'raiseHand' });
  if (!isUp && !mayRaise) return null;
  return (
    <Button
      look="stacked"
      icon={<Hand aria-hidden="true" />}
      onPress={() => void session.act({ kind: isUp ? 'lowerHand' : 'raiseHand' })}
    >
      {isUp ? t('floor.do.lowerHand') : t('floor.do.raiseHand')}
    </Button>
  );
}

function CameraSwitch({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const camera = useStore(session.store, (state) => state.camera.kind);
  const mayShow = useMay(session, { kind: 'showCamera' });
  const isOn = camera === 'on';
  const Icon = isOn ? Camera : CameraOff;
  return (
    <Button
      look="stacked"
      isDisabled={camera === 'starting' || !(isOn || mayShow)}
      aria-label={isOn ? t('room.cameraOff') : t('room.cameraOn')}
      icon={<Icon aria-hidden="true" />}
      onPress={() => void session.setCamera(!isOn)}
    >
      {t('room.camera')}
    </Button>
  );
}

function Messages({ unread, onPress }: { readonly unread: number; readonly onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      look="stacked"
      icon={<MessageCircle aria-hidden="true" fill={unread > 0 ? 'currentColor' : 'none'} />}
      onPress={onPress}
    >
      {unread > 0 ? t('floor.chat.unread', { count: unread }) : t('floor.chat.open')}
    </Button>
  );
}
