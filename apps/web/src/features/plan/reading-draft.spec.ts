import { READING_LENGTH_MAX } from '@homegroup/contracts';
import { describe, expect, it } from '@jest/globals';
import { newReading, readingFaults, splitLanguage, tidied, tooLongBy } from './reading-draft.js';

describe('a reading that is written', () => {
  it('needs a title and a text; where it is from may be added later', () => {
    expect([...readingFaults(newReading('en'))].sort()).toEqual(['text', 'title']);
    expect(readingFaults({ ...newReading('en'), title: 'Welcome', text: 'You are here.' }).size).toBe(0);
    expect(readingFaults({ ...newReading('English'), title: 'Welcome', text: 'x' })).toContain('language');
  });

  it('loses the marks of other programs, and none of its lines', () => {
    expect(tidied('One\r\ntwo\u2028three\fFour\u0007\ufeff\tfive')).toBe('One\ntwo\nthree\n\nFour\tfive');
    expect(readingFaults({ ...newReading('en'), title: 'x', text: tidied('a\u0000b\f\fc') }).size).toBe(0);
  });

  it('says by how much it is too long', () => {
    expect(tooLongBy('x'.repeat(READING_LENGTH_MAX))).toBe(0);
    expect(tooLongBy('x'.repeat(READING_LENGTH_MAX + 3))).toBe(3);
  });

  it('is split while its language is still being typed', () => {
    expect(splitLanguage('es')).toBe('es');
    expect(splitLanguage('e')).toBe('en');
  });
});
