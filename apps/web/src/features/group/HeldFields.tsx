import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { TextInput } from '../../ui/TextInput.js';
import { Switch } from '../../ui/Toggles.js';
import { type FieldsProps } from './WhenFields.js';
import styles from './Serve.module.css';

/** Whether it is held at all, and the days on which it is not. */
export function HeldFields({ draft: { value, change } }: FieldsProps) {
  const { t, i18n } = useTranslation();
  const dates = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' });
  const written = (date: string) => dates.format(new Date(`${date}T12:00:00Z`));
  const restore = (date: string) => change({ cancelled: value.cancelled.filter((day) => day.date !== date) });
  return (
    <section className={styles['section']} aria-labelledby="held">
      <h2 id="held">{t('serve.meeting.held')}</h2>
      <Switch
        label={t('serve.meeting.suspended')}
        isOn={value.suspended}
        onChange={(suspended) => change({ suspended })}
      />
      <h3>{t('serve.meeting.cancelled')}</h3>
      {value.cancelled.length === 0 && <p>{t('serve.meeting.cancelledNone')}</p>}
      <ul className={styles['list']}>
        {value.cancelled.map(({ date, note }) => (
          <li key={date} className={styles['link']}>
            <span>
              {written(date)}
              {note && ` · ${note}`}
            </span>
            <Button onPress={() => restore(date)} aria-label={t('serve.meeting.restore', { date: written(date) })}>
              {t('serve.undo')}
            </Button>
          </li>
        ))}
      </ul>
      <OneMoreDay
        onAdd={(day) =>
          change({ cancelled: [...value.cancelled.filter(({ date }) => date !== day.date), day].sort(byDate) })
        }
      />
    </section>
  );
}

interface Day {
  readonly date: string;
  readonly note: string;
}

function byDate(a: Day, b: Day): number {
  return a.date.localeCompare(b.date);
}

function OneMoreDay({ onAdd }: { readonly onAdd: (day: Day) => void }) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const [note, setNote] = useState('');
  return (
    <>
      <div className={styles['pair']}>
        <TextInput label={t('serve.meeting.cancelDate')} kind="date" value={date} onChange={setDate} />
        <TextInput label={t('serve.meeting.cancelNote')} value={note} onChange={setNote} maxLength={200} />
      </div>
      <Button
        isDisabled={date === ''}
        onPress={() => {
          onAdd({ date, note: note.trim() });
          setDate('');
          setNote('');
        }}
      >
        {t('serve.meeting.cancel')}
      </Button>
    </>
  );
}
