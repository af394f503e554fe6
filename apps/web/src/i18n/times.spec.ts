import { describe, expect, it, jest } from '@jest/globals';
import {
  cityOf,
  dateOf,
  daysBetween,
  dayInSentence,
  dayWords,
  deviceTimeWords,
  isSameClock,
  languageWords,
  timeWords,
  untilWords,
} from './times.js';

const AT = Date.parse('2026-11-26T01:05:00Z');
const english = { language: 'en', zone: 'America/New_York' };
const spanish = { language: 'es', zone: 'Europe/Madrid' };

describe('an instant in words', () => {
  it('is told by the clock and the calendar of a place', () => {
    expect([timeWords(AT, english), dayWords(AT, english)]).toEqual(['8:05 PM', 'Wednesday, November 25']);
    expect([timeWords(AT, spanish), dayWords(AT, spanish)]).toEqual(['2:05', 'Jueves, 26 de noviembre']);
    expect([english, spanish].map((place) => dayInSentence(AT, place))).toEqual([
      'Wednesday, November 25',
      'jueves, 26 de noviembre',
    ]);
    expect([dateOf(AT, 'America/New_York'), dateOf(AT, 'Europe/Madrid')]).toEqual(['2026-11-25', '2026-11-26']);
  });

  it('is told to twelve or to twenty-four as on the device, in whatever language', () => {
    expect(deviceTimeWords(AT, english)).toBe('8:05 PM');
    const options = new Intl.DateTimeFormat('en-GB', { hour: 'numeric' }).resolvedOptions();
    const device = jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
    expect([deviceTimeWords(AT, english), deviceTimeWords(AT, spanish)]).toEqual(['20:05', '2:05']);
    device.mockRestore();
  });

  it('lies days ahead by the calendar, also where a day has 23 hours', () => {
    const before = Date.parse('2026-03-28T22:30:00Z');
    const after = Date.parse('2026-03-29T21:30:00Z');
    expect([daysBetween(before, after, 'Europe/Madrid'), daysBetween(AT, AT, null)]).toEqual([1, 0]);
  });

  it.each([
    [1, 'in 1 minute'],
    [59 * 60_000, 'in 59 minutes'],
    [100 * 60_000, 'in 2 hours'],
    [26 * 3_600_000, 'in 1 day'],
  ])('%d ms ahead is %s', (ms, words) => {
    expect(untilWords(ms, 'en')).toBe(words);
  });
});

describe('places', () => {
  it('have the same clock or not, whatever they are called', () => {
    expect(isSameClock(AT, 'Europe/Madrid', 'Europe/Paris')).toBe(true);
    expect(isSameClock(AT, 'Europe/Madrid', 'Europe/London')).toBe(false);
    expect(isSameClock(AT, 'Asia/Kolkata', 'Asia/Kathmandu')).toBe(false);
  });

  it('are named by their cities, languages in each other’s words', () => {
    expect([cityOf('America/Argentina/Buenos_Aires'), cityOf('UTC')]).toEqual(['Buenos Aires', 'UTC']);
    expect([languageWords('es', 'en'), languageWords('en', 'es')]).toEqual(['Spanish', 'Inglés']);
  });
});
