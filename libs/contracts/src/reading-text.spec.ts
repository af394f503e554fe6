import { describe, expect, it } from '@jest/globals';
import { READING_LENGTH_MAX } from './vocabulary.js';
import { aloudMs, paragraphsOf, partsOf, wordCount } from './reading-text.js';

const LONG = `${'We were many, and each of us had come by a road of their own. '.repeat(3)}So it was. ${'And we stayed because someone had kept a chair for us. '.repeat(2)}`;

describe('a reading', () => {
  it('has a part for each paragraph and a line for each line', () => {
    expect(partsOf('One.\nTwo.\n\n\n \nThree.\n', 'en')).toEqual([['One.', 'Two.'], ['Three.']]);
    expect(partsOf(' \n\n', 'en')).toEqual([]);
  });

  it('is read sentence by sentence where a line is long; a very short sentence stands with its neighbour', () => {
    const [lines = []] = partsOf(LONG, 'en');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/So it was\.$/);
    expect(lines.join(' ')).toBe(LONG.trim());
  });

  it('does not cut a numbered step from its number', () => {
    const step = `12. Having had a spiritual awakening as the result of these steps, we tried to carry this message to others, and to practice these principles in all our affairs.`;
    expect(partsOf(step, 'en')).toEqual([[step]]);
  });

  it('has no line that is too long, and loses no word', () => {
    const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
    const sentence = `${words(40, 'word')}, ${words(60, 'palabra')}.`;
    const lines = partsOf(sentence, 'es').flat();
    expect(lines.every((line) => line.length <= 240)).toBe(true);
    expect(lines.join(' ')).toBe(sentence);
    expect(lines[0]).toBe(`${words(40, 'word')},`);
  });

  it('is cut between characters where there is no space', () => {
    const family = '👩‍👩‍👧';
    const lines = partsOf(family.repeat(100), 'en').flat();
    expect(lines.every((line) => line.length <= 240 && line.length % family.length === 0)).toBe(true);
    expect(lines.join('')).toBe(family.repeat(100));
  });

  it('has paragraphs that empty lines end, however many, with or without spaces in them', () => {
    expect(paragraphsOf('\n one\ntwo \n \n\n three\n\t\nfour\n\n')).toEqual(['one\ntwo', 'three', 'four']);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });

  it('has as many words as people say, in any script', () => {
    expect(wordCount('We’re here: twenty-four hours, día a día.')).toBe(7);
    expect(wordCount('… — 12.')).toBe(1);
    expect(aloudMs(260)).toBe(120_000);
  });

  it('is split within a moment, be it as long as one may be', () => {
    const text = 'We came to believe, one day at a time.\n\n'.repeat(READING_LENGTH_MAX / 40);
    const began = performance.now();
    expect(partsOf(text, 'en')).toHaveLength(READING_LENGTH_MAX / 40);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
