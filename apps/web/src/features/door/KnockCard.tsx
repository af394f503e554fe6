import { type SeatAction } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { mayNow } from '../../use-may.js';
import { useNow } from '../../use-now.js';
import { DoorTalk } from './DoorTalk.js';
import { type Waiting } from './porch-state.js';
import { PorchVoice } from './PorchVoice.js';
import styles from './Door.module.css';

const MINUTE_MS = 60_000;

interface KnockCardProps {
  readonly session: RoomSession;
  readonly knock: Waiting;
}

/** One who waits: the name they gave, since when, who talks with them, and every answer. */
export function KnockCard({ session, knock }: KnockCardProps) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const { id, name } = knock;
  const isMine = own !== undefined && knock.greeter === own;
  return (
    <li className={styles['knock']} data-mine={isMine}>
      <p className={styles['name']}>
        <bdi>{name}</bdi>
      </p>
      <p className={styles['soft']}>
        <Since session={session} knock={knock} />
      </p>
      {isMine && <Conversation session={session} knock={knock} />}
      <div className={styles['answers']}>
        <Answer session={session} name={name} action={{ kind: 'admit', knock: id }} label={t('door.sheet.letIn')} />
        <Answer
          session={session}
          name={name}
          action={{ kind: 'greet', knock: isMine ? null : id }}
          label={isMine ? t('door.sheet.endTalk') : t('door.sheet.talk')}
        />
        <Answer session={session} name={name} action={{ kind: 'vouch', seat: id }} label={t('door.sheet.vouch')} />
        <Answer session={session} name={name} action={{ kind: 'decline', knock: id }} label={t('door.sheet.decline')} />
        <Answer session={session} name={name} action={{ kind: 'ban', seat: id }} label={t('door.sheet.ban')} isQuiet />
      </div>
    </li>
  );
}

interface AnswerProps {
  readonly session: RoomSession;
  readonly name: string;
  readonly action: SeatAction;
  readonly label: string;
  readonly isQuiet?: boolean;
}

function Answer({ session, name, action, label, isQuiet = false }: AnswerProps) {
  const { t } = useTranslation();
  const isOffered = useStore(session.store, (state) => mayNow(state, action));
  if (!isOffered) return null;
  return (
    <Button
      look={isQuiet ? 'quiet' : 'plain'}
      aria-label={t('door.sheet.for', { label, name })}
      onPress={() => void session.act(action)}
    >
      {label}
    </Button>
  );
}

function Since({ session, knock }: KnockCardProps) {
  const { t, i18n } = useTranslation();
  const view = useStore(session.store, (state) => state.view);
  const own = useStore(session.store, (state) => state.own?.seat);
  const minutes = Math.floor(Math.max(0, useNow(session.now) - knock.at) / MINUTE_MS);
  const time = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const since = minutes === 0 ? t('door.sheet.justNow') : t('door.sheet.since', { time: time.format(minutes) });
  const talks = view && knock.greeter !== null ? [talkLine(t, knock.greeter === own, nameOf(view, knock.greeter))] : [];
  return [since, ...talks, ...(knock.away ? [t('door.sheet.away')] : [])].join(' · ');
}

function talkLine(t: TFunction, isMine: boolean, name: string): string {
  return isMine ? t('door.sheet.withYou') : t('door.sheet.withOther', { name });
}

function Conversation({ session, knock: { id, name } }: KnockCardProps) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat ?? '');
  const messages = useStore(session.store, (state) => state.messages).filter(
    ({ to }) => to.kind === 'knock' && to.knock === id,
  );
  return (
    <section className={styles['conversation']} aria-label={t('door.sheet.talkTitle', { name })}>
      <p className={styles['soft']}>{t('door.sheet.talkMeans')}</p>
      <PorchVoice session={session} />
      <DoorTalk
        messages={messages}
        own={own}
        onSay={(text) => session.say(text, { kind: 'knock', knock: id })}
        prepared={t('door.sheet.hello', { name })}
      />
    </section>
  );
}
