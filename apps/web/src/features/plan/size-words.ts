import { type TFunction } from 'i18next';

const MINUTE_MS = 60_000;

interface Size {
  readonly parts: number;
  readonly words: number;
  /** How long it takes read aloud. */
  readonly ms: number;
}

/** How much there is to read, in words of this language. */
export function sizeWords(t: TFunction, language: string, { parts, words, ms }: Size): string {
  const number = new Intl.NumberFormat(language).format(words);
  return t('plan.readings.size', {
    parts: t('plan.readings.parts', { count: parts }),
    words: t('plan.readings.words', { count: words, number }),
    minutes: t('plan.readings.minutes', { count: Math.max(1, Math.round(ms / MINUTE_MS)) }),
  });
}
