import { MESSAGE_LENGTH_MAX, type ChatMessage, type Code } from '@homegroup/contracts';
import { Send } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import styles from './DoorTalk.module.css';

interface DoorTalkProps {
  readonly messages: readonly ChatMessage[];
  /** One's own id: of a seat, or of a knock. */
  readonly own: string;
  /** Null once it was passed on, else why not. */
  readonly onSay: (text: string) => Promise<Code | null>;
  /** Words to begin with, which can be changed. */
  readonly prepared?: string;
}

/** What two people write to each other at the door. */
export function DoorTalk({ messages, own, onSay, prepared }: DoorTalkProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['talk']}>
      <ol className={styles['messages']} aria-label={t('door.waiting.messages')} aria-live="polite">
        {messages.map(({ id, from, name, text }) => (
          <li key={id} className={styles['message']} data-own={from === own}>
            <p className={styles['from']}>
              <bdi>{from === own ? t('door.waiting.from') : name}</bdi>
            </p>
            <p className={styles['text']} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
      <Writing onSay={onSay} prepared={messages.length === 0 ? prepared : undefined} />
    </div>
  );
}

interface WritingProps extends Pick<DoorTalkProps, 'onSay'> {
  readonly prepared: string | undefined;
}

function Writing({ onSay, prepared }: WritingProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Code | null>(null);
  const send = async () => {
    if (text.trim() === '') return;
    const code = await onSay(text);
    setRefusal(code);
    // What was not passed on stays, to be sent again.
    if (code === null) setText('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className={styles['writing']}>
      <label htmlFor={id}>{t('door.waiting.say')}</label>
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
      {prepared !== undefined && text === '' && (
        <Button look="quiet" onPress={() => setText(prepared)}>
          {prepared}
        </Button>
      )}
      <Button icon={<Send aria-hidden="true" size={20} />} onPress={() => void send()}>
        {t('door.waiting.send')}
      </Button>
    </div>
  );
}
