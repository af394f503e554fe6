import { describe, expect, it } from '@jest/globals';
import { minutesBetween, timeIn } from './times.js';

describe('a time of day', () => {
  it.each([
    ['19:30', '19:30'],
    ['7:30 PM', '19:30'],
    ['7:30pm', '19:30'],
    ['07:05:00', '07:05'],
    ['7 a.m.', '07:00'],
    ['12:15 am', '00:15'],
    ['12 pm', '12:00'],
    ['19.30', '19:30'],
    ['19h30', '19:30'],
    ['Noon', '12:00'],
    ['midnight', '00:00'],
    ['0:00', '00:00'],
  ])('written %s is %s', (text, time) => {
    expect(timeIn(text)).toBe(time);
  });

  it.each(['', '7', '24:00', '7:60', '13:00 pm', '0:30 am', 'pm', '7:3', '19:30 to 20:30', '-7:00', '1:2:3'])(
    'is not %p',
    (text) => {
      expect(timeIn(text)).toBeNull();
    },
  );

  it.each([
    ['19:00', '20:30', 90],
    ['23:30', '00:30', 60],
    ['19:00', '19:00', 1_440],
    ['19:00', '18:59', 1_439],
  ])('from %s to %s are %d minutes', (start, end, minutes) => {
    expect(minutesBetween(start, end)).toBe(minutes);
  });
});
