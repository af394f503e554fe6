import { ofDevice } from '../../i18n/times.js';

/** A start in words, by the meeting's own clock, with its time zone: "Tuesday, 24 November 2026, 19:00 CET". */
export function startWords(at: number, language: string, timeZone: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', ...ofDevice() } as const;
  return new Intl.DateTimeFormat(language, { ...parts, ...time, timeZone }).format(at);
}
