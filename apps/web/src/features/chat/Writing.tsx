import { MESSAGE_LENGTH_MAX, type Code } from '@homegroup/contracts';
import { mayWrite, type ChatTo } from '@homegroup/room';
import { Send } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Prepared } from './Prepared.js';
import { ToWhom } from './ToWhom.js';
import styles from './ChatPanel.module.css';

interface WritingProps {
  readonly session: RoomSession;
  readonly chosen: ChatTo | null;
  readonly onChoose: (to: ChatTo | null) => void;
}

/** A message to the servants, to everyone or to one person, as the room allows. */
export function Writing({ session, chosen, onChoose }: WritingProps) {
  const { t } = useTranslation();
  const id = useId();
  const kinds = useStore(session.store, useShallow(kindsFor));
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Code | null>(null);
  const to = chosen ?? defaultTo(kinds);
  if (!to) return <p className={styles['empty']}>{t('floor.chat.noServant')}</p>;
  const send = async () => {
    if (text.trim() === '') return;
    const code = await session.say(text, to);
    setRefusal(code);
    if (code === null) setText('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className={styles['writing']}>
      <ToWhom session={session} kinds={kinds} to={to} onChoose={onChoose} />
      <label htmlFor={id}>{t('floor.chat.text')}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={MESSAGE_LENGTH_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <Live>{refusal && <p className={styles['refusal']}>{t(`code.${refusal}`)}</p>}</Live>
      <Button look="main" icon={<Send aria-hidden="true" size={20} />} onPress={() => void send()}>
        {t('floor.chat.send')}
      </Button>
      {kinds.includes('all') && <Prepared onChoose={setText} />}
    </div>
  );
}

export type OpenKind = 'servants' | 'all';

function kindsFor({ view, own }: RoomState): readonly OpenKind[] {
  if (!view || !own) return [];
  return (['servants', 'all'] as const).filter((kind) => mayWrite(view, own.seat, { kind }) === null);
}

function defaultTo([first]: readonly OpenKind[]): ChatTo | null {
  return first ? { kind: first } : null;
}
