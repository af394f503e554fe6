import { aloudMs, partsOf, wordCount } from '@homegroup/contracts';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { splitLanguage } from './reading-draft.js';
import { sizeWords } from './size-words.js';
import styles from './Plan.module.css';

/** So many parts are shown before someone asks for more. */
const SHOWN_FIRST = 12;
const SHOWN_MORE = 100;

interface SplitTextProps {
  readonly text: string;
  readonly language: string;
}

/** How a text is read: its parts and lines, how many words, how long aloud. */
export const SplitText = memo(function SplitText({ text, language }: SplitTextProps) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(SHOWN_FIRST);
  const tag = splitLanguage(language);
  const parts = useMemo(() => partsOf(text, tag), [text, tag]);
  const words = useMemo(() => wordCount(text), [text]);
  const left = parts.length - shown;
  return (
    <section className={styles['section']} aria-labelledby="split">
      <h2 id="split">{t('plan.reading.split')}</h2>
      {parts.length === 0 ? (
        <p className={styles['soft']}>{t('plan.reading.splitNone')}</p>
      ) : (
        <p>
          <strong>{sizeWords(t, i18n.language, { parts: parts.length, words, ms: aloudMs(words) })}</strong>
        </p>
      )}
      <p className={styles['soft']}>{t('plan.reading.splitHint')}</p>
      <ol className={styles['parts']} lang={tag}>
        {parts.slice(0, shown).map((lines, index) => (
          <Part key={index} number={index + 1} lines={lines} />
        ))}
      </ol>
      {left > 0 && (
        <>
          <p className={styles['soft']}>{t('plan.reading.more', { count: left })}</p>
          <Button onPress={() => setShown(shown + SHOWN_MORE)}>{t('plan.reading.showMore')}</Button>
        </>
      )}
    </section>
  );
});

function Part({ number, lines }: { readonly number: number; readonly lines: readonly string[] }) {
  const { t, i18n } = useTranslation();
  return (
    <li className={styles['part']}>
      <h3 lang={i18n.language}>
        {t('plan.reading.part', { number })} · {t('plan.reading.lines', { count: lines.length })}
      </h3>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </li>
  );
}
