import { type Listed } from '@homegroup/contracts';
import { type TFunction } from 'i18next';
import { languageWords } from '../../i18n/times.js';

export type Translate = TFunction;

/** How the meeting's room is, in a few words; empty where its time says all there is. */
export function stateWords(t: Translate, { room, isCancelled, startsAt, endsAt }: Listed, at: number): string {
  if (isCancelled) return t('directory.state.cancelled');
  if (room.kind !== 'open') return '';
  if (room.door === 'locked') return t('door.short.locked');
  const present = presentWords(t, room.present);
  if (room.door !== 'open') return `${t(`door.short.${room.door}`)}, ${present}`;
  if (startsAt === null || !room.hasBegun) return `${t('directory.state.open')}, ${present}`;
  const isOver = endsAt !== null && endsAt <= at;
  return `${isOver ? t('directory.state.over') : t('directory.state.begun')}, ${present}`;
}

/** What a meeting is: who comes, what happens, and its language where the page speaks another. */
export function kindWords(t: Translate, meeting: Listed, language: string): string[] {
  const speaksOther = meeting.language.split('-')[0] !== language;
  return [
    t(`meeting.attendance.${meeting.attendance}`),
    ...meeting.formats.map((format) => t(`meeting.format.${format}`)),
    ...(speaksOther ? [languageWords(meeting.language, language)] : []),
    ...meeting.tags.map((tag) => t(`meeting.tag.${tag}`)),
  ];
}

function presentWords(t: Translate, present: number | null): string {
  if (present === null) return t('directory.state.few');
  return present === 0 ? t('directory.state.nobody') : t('directory.state.here', { count: present });
}
