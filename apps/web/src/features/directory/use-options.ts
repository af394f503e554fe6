import { ATTENDANCES, DAY_PARTS, type DayPart, type Directory, FORMATS, TAGS, WEEKDAYS } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { languageWords, timeWords } from '../../i18n/times.js';
import { type Filter } from './filters.js';
import { type Translate } from './meeting-words.js';

export interface Option {
  readonly value: string;
  readonly words: string;
  /** Fewer, where these are set; the same where there are no fewer. */
  readonly short?: string;
}

const HOUR_MS = 60 * 60_000;
const PARTS = Object.keys(DAY_PARTS) as DayPart[];
/** A week is read from Monday on. */
const WEEK = [...WEEKDAYS.slice(1), WEEKDAYS[0]];

/** What each chip is called. */
export function filterNames(t: Translate): Readonly<Record<Filter, string>> {
  return {
    day: t('directory.filter.day'),
    time: t('directory.filter.time'),
    format: t('directory.filter.format'),
    attendance: t('directory.filter.attendance'),
    fellowship: t('directory.filter.fellowship'),
    language: t('directory.filter.language'),
    tag: t('directory.filter.tag'),
  };
}

/** What each chip may be set to; fellowships and languages are those that there are. */
export function useOptions(directory: Directory | null): Readonly<Record<Filter, readonly Option[]>> {
  const { t, i18n } = useTranslation();
  const partWords = (part: DayPart) => {
    const [from, until] = DAY_PARTS[part];
    const hour = (of: number) => timeWords(of * HOUR_MS, { language: i18n.language, zone: 'UTC' });
    return t('directory.partHours', { part: t(`directory.part.${part}`), from: hour(from), until: hour(until) });
  };
  return {
    day: WEEK.map((value) => ({ value, words: t(`meeting.day.${value}`) })),
    time: PARTS.map((value) => ({ value, words: partWords(value), short: t(`directory.part.${value}`) })),
    format: FORMATS.map((value) => ({ value, words: t(`meeting.format.${value}`) })),
    attendance: ATTENDANCES.map((value) => ({ value, words: t(`meeting.attendance.${value}`) })),
    fellowship: (directory?.fellowships ?? []).map((value) => ({ value, words: value })),
    language: (directory?.languages ?? []).map((value) => ({ value, words: languageWords(value, i18n.language) })),
    tag: TAGS.map((value) => ({ value, words: t(`meeting.tag.${value}`) })),
  };
}
