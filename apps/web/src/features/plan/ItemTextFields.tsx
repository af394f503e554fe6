import { aloudMs, type ItemText, type ListedReading, STEPS } from '@homegroup/contracts';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { type ItemFieldsProps } from './ItemFields.js';
import { languageWords } from '../../i18n/times.js';
import styles from './Plan.module.css';

const TEXT_KINDS = ['none', 'whole', 'step', 'bookmark'] as const satisfies readonly ItemText['kind'][];
const MINUTE_MS = 60_000;

interface TextProps extends Pick<ItemFieldsProps, 'item' | 'change'> {
  readonly readings: readonly ListedReading[];
}

/** What everyone reads on the screen in this item, if anything. */
export function ItemTextFields({ item: { text }, change, readings }: TextProps) {
  const { t, i18n } = useTranslation();
  const first = readings[0]?.id;
  if (text.kind === 'none' && first === undefined) return <p className={styles['soft']}>{t('plan.item.noReadings')}</p>;
  const choose = (id: string) => {
    const kind = TEXT_KINDS.find((one) => one === id) ?? 'none';
    const reading = text.kind === 'none' ? first : text.reading;
    change({ text: kind === 'none' || reading === undefined ? { kind: 'none' } : { kind, reading } });
  };
  return (
    <>
      <Choice
        label={t('plan.item.text')}
        options={TEXT_KINDS.map((id) => ({ id, label: t(`plan.item.texts.${id}`) }))}
        value={text.kind}
        onChange={choose}
      />
      {text.kind !== 'none' && (
        <div>
          <Choice
            label={t('plan.item.reading')}
            options={optionsOf(t, readings, text.reading, i18n.language)}
            value={text.reading}
            onChange={(reading) => change({ text: { kind: text.kind, reading } })}
          />
          <p className={styles['soft']}>{readingHint(t, text, readings)}</p>
        </div>
      )}
    </>
  );
}

function optionsOf(t: TFunction, readings: readonly ListedReading[], chosen: string, language: string) {
  const options = readings.map(({ id, title, language: tag }) => ({
    id,
    label: `${title} · ${languageWords(tag, language)}`,
  }));
  // What another servant has removed meanwhile is not replaced in silence.
  const isGone = !readings.some(({ id }) => id === chosen);
  return isGone ? [{ id: chosen, label: t('plan.item.readingGone') }, ...options] : options;
}

function readingHint(t: TFunction, text: ItemText, readings: readonly ListedReading[]): string {
  const reading = readings.find(({ id }) => text.kind !== 'none' && id === text.reading);
  if (!reading) return '';
  switch (text.kind) {
    case 'whole':
      return t('plan.item.readingAloud', { minutes: minutesAloud(t, reading.words) });
    case 'step':
      return reading.parts === STEPS ? '' : t('plan.item.readingParts', { parts: reading.parts });
    case 'bookmark':
    case 'none':
      return '';
  }
}

function minutesAloud(t: TFunction, words: number): string {
  return t('floor.chair.minutes', { count: Math.max(1, Math.round(aloudMs(words) / MINUTE_MS)) });
}
