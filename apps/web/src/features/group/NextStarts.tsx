import { type Schedule } from '@homegroup/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextStarts } from '../../session/groups.js';
import { Live } from '../../ui/Live.js';
import { startWords } from './start-words.js';
import styles from './Serve.module.css';

/** How long the fields must rest before the server is asked, in milliseconds. */
const REST_MS = 400;

interface NextStartsProps {
  readonly schedule: Schedule;
  readonly timeZone: string;
}

/** What the fields mean: the next dates, as the server reckons them. */
export function NextStarts({ schedule, timeZone }: NextStartsProps) {
  const { t, i18n } = useTranslation();
  const [starts, setStarts] = useState<readonly number[] | null>(null);
  const question = JSON.stringify({ schedule, timeZone });
  useEffect(() => {
    let isWanted = true;
    const asking = setTimeout(() => {
      void nextStarts(JSON.parse(question) as NextStartsProps).then((answer) => {
        if (isWanted) setStarts(answer.kind === 'done' ? answer.value : null);
      });
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(asking);
    };
  }, [question]);
  return (
    <Live>
      {starts && starts.length === 0 && <p>{t('serve.meeting.previewNone')}</p>}
      {starts && starts.length > 0 && (
        <>
          <p>{t('serve.meeting.preview')}</p>
          <ul className={styles['starts']}>
            {starts.map((start) => (
              <li key={start}>{startWords(start, i18n.language, timeZone)}</li>
            ))}
          </ul>
        </>
      )}
    </Live>
  );
}
