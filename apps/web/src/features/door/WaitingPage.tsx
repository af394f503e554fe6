import { type ChatMessage } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type Presence } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { DoorTalk } from './DoorTalk.js';
import { PorchVoice } from './PorchVoice.js';
import styles from './Porch.module.css';

interface WaitingPageProps {
  readonly session: RoomSession;
  /** The meeting's title. */
  readonly title: string;
  /** The name that those who open see. */
  readonly name: string;
  readonly presence: Presence & { readonly kind: 'waiting' };
  readonly onLeave: () => void;
}

/** At the porch: what happens now, and who is there to talk with. */
export function WaitingPage({ session, title, name, presence, onLeave }: WaitingPageProps) {
  const { t } = useTranslation();
  const { greeter, knock, line } = presence;
  return (
    <div className={styles['waiting']}>
      <header>
        <PageHeading>{t('door.waiting.title')}</PageHeading>
        <p className={styles['soft']}>{title}</p>
      </header>
      <Live>
        {line === 'down' && <Notice>{t('door.waiting.cut')}</Notice>}
        {greeter !== null && <p className={styles['greeter']}>{t('door.waiting.talks', { name: greeter })}</p>}
      </Live>
      {greeter === null ? <Alone name={name} /> : <p>{t('door.waiting.talksLead')}</p>}
      <PorchVoice session={session} />
      <Talk session={session} knock={knock} isOn={greeter !== null} />
      <Button onPress={onLeave}>{t('door.waiting.leave')}</Button>
    </div>
  );
}

function Alone({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['words']}>
      <p>{t('door.waiting.lead')}</p>
      <p>{t('door.waiting.name', { name })}</p>
      <p className={styles['soft']}>{t('door.waiting.nobody')}</p>
    </div>
  );
}

interface TalkProps {
  readonly session: RoomSession;
  readonly knock: string;
  readonly isOn: boolean;
}

/** What was written stays in sight after the greeter has turned to someone else. */
function Talk({ session, knock, isOn }: TalkProps) {
  const messages = useStore(session.store, (state) => state.messages);
  if (isOn) return <DoorTalk messages={messages} own={knock} onSay={(text) => session.sayAtDoor(text)} />;
  return messages.length > 0 && <Said messages={messages} />;
}

function Said({ messages }: { readonly messages: readonly ChatMessage[] }) {
  return (
    <ol className={styles['said']}>
      {messages.map(({ id, name, text }) => (
        <li key={id} dir="auto">
          <bdi>{name}</bdi>: {text}
        </li>
      ))}
    </ol>
  );
}
