import { type ChatMessage } from '@homegroup/contracts';
import { mayWrite, type ChatTo } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { deviceTimeWords } from '../../i18n/times.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Linked } from './Linked.js';
import styles from './ChatPanel.module.css';

interface MessageProps {
  readonly session: RoomSession;
  readonly message: ChatMessage;
  readonly isOwn: boolean;
  readonly onReply: (to: ChatTo) => void;
}

export function Message({ session, message, isOwn, onReply }: MessageProps) {
  const { t, i18n } = useTranslation();
  const reply: ChatTo = { kind: 'seat', seat: message.from };
  const mayReply = useStore(
    session.store,
    ({ view, own }) => !isOwn && view !== null && own !== null && mayWrite(view, own.seat, reply) === null,
  );
  const time = deviceTimeWords(message.at, { language: i18n.language, zone: null });
  return (
    <li className={styles['message']} data-own={isOwn}>
      <p className={styles['about']}>
        <bdi>{isOwn ? t('floor.chat.fromYou') : message.name}</bdi>
        {' · '}
        <To session={session} to={message.to} />
        {' · '}
        <time>{time}</time>
      </p>
      <p className={styles['text']} dir="auto">
        {message.hasLinks ? <Linked text={message.text} /> : message.text}
      </p>
      {mayReply && (
        <Button look="quiet" onPress={() => onReply(reply)}>
          {t('floor.chat.reply')}
        </Button>
      )}
    </li>
  );
}

function To({ session, to }: { readonly session: RoomSession; readonly to: ChatTo }) {
  const { t } = useTranslation();
  const seat = to.kind === 'seat' ? to.seat : null;
  const name = useStore(session.store, ({ view }) => view?.seats.find(({ id }) => id === seat)?.name ?? '');
  if (to.kind === 'seat') return t('floor.chat.toName', { name });
  return to.kind === 'all' ? t('floor.chat.toAll') : t('floor.chat.toServants');
}
