import { type MeetingSettings } from '@homegroup/contracts';
import { type MeetingEntity } from './meeting.entity.js';

/** A meeting's columns that its group decides. */
export type MeetingValues = Omit<MeetingSettings, 'schedule'> & Pick<MeetingEntity, 'schedule' | 'words'>;

/** The settings as columns; `groupName` is found by a search, too. */
export function valuesOf(settings: MeetingSettings, groupName: string): MeetingValues {
  return { ...settings, words: searchWords([settings.title, groupName, settings.notes]) };
}

/** A meeting's columns as settings, or null for the demo's, which is always on. */
export function settingsOf(meeting: MeetingEntity): MeetingSettings | null {
  const { schedule } = meeting;
  if (schedule.kind === 'always') return null;
  const { title, timeZone, lengthMin, opensBeforeMin, staysAfterMin, formats, attendance, sharing } = meeting;
  const { way, style, shareLengthMs, door, quarantine, language, tags, notes, phone, suspended, cancelled } = meeting;
  return {
    ...{ title, schedule, timeZone, lengthMin, opensBeforeMin, staysAfterMin, formats, attendance, sharing },
    ...{ way, style, shareLengthMs, door, quarantine, language, tags, notes, phone, suspended, cancelled },
  };
}

/** Text as a search sees it: without case, accents and punctuation (Unicode NFKD, marks left out). */
export function searchWords(texts: readonly string[]): string {
  const plain = texts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
