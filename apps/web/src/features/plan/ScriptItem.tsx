import {
  type Bookmark,
  excerptOf,
  type ListedReading,
  type OrderItem,
  type Reading,
  shownText,
  type ShownText,
} from '@homegroup/contracts';
import { type Way } from '@homegroup/room';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { itemName } from '../../i18n/order-words.js';
import { minutesIn } from './order-times.js';
import styles from './Script.module.css';

interface ScriptItemProps {
  readonly item: OrderItem;
  /** When it begins, in words. */
  readonly begins: string;
  readonly usualWay: Way;
  readonly bookmark: Bookmark;
  readonly texts: ReadonlyMap<string, Reading> | null;
  readonly readings: readonly ListedReading[];
}

/** One item, with everything that is said, sent and read in it. */
export function ScriptItem({ item, begins, usualWay, ...read }: ScriptItemProps) {
  const { t, i18n } = useTranslation();
  const way = item.way === 'usual' ? usualWay : item.way;
  return (
    <li className={styles['item']}>
      <h2>{itemName(t, item)}</h2>
      <p className={styles['soft']}>
        {begins} · {t('plan.order.minutes', { minutes: minutesIn(item.lengthMs || 0, i18n.language) })}
        {way !== 'oneVoice' && ` · ${t(`floor.way.${way}`)}`}
      </p>
      {item.say && (
        <p className={styles['say']}>
          <strong>{t('plan.sheet.say')}</strong> {item.say}
        </p>
      )}
      {item.message && (
        <p className={styles['say']}>
          <strong>{t('plan.sheet.message')}</strong> {item.message}
        </p>
      )}
      <Text item={item} {...read} />
    </li>
  );
}

function Text({ item, bookmark, texts, readings }: Omit<ScriptItemProps, 'begins' | 'usualWay'>) {
  const { t } = useTranslation();
  const id = item.text.kind === 'none' ? null : item.text.reading;
  const reading = id === null ? undefined : texts?.get(id);
  const shown = useMemo(() => reading && shownIn(item, reading, bookmark), [item, reading, bookmark]);
  if (id === null) return null;
  if (texts === null) return <p className={styles['soft']}>{t('plan.sheet.loading')}</p>;
  if (!shown) {
    const title = readings.find((one) => one.id === id)?.title ?? t('plan.item.readingGone');
    return <p className={styles['soft']}>{t('plan.sheet.textMissing', { title })}</p>;
  }
  return (
    <div className={styles['text']} lang={shown.language}>
      <h3>{shown.title}</h3>
      {shown.parts.map((lines, index) => (
        <p key={index}>{lines.join('\n')}</p>
      ))}
      {shown.source && <p className={styles['soft']}>{t('plan.sheet.source', { source: shown.source })}</p>}
    </div>
  );
}

/** As the next room will show it. */
function shownIn(item: OrderItem, reading: Reading, bookmark: Bookmark): ShownText | null {
  const excerpt = excerptOf(item, reading, bookmark);
  return excerpt && shownText(reading, excerpt);
}
