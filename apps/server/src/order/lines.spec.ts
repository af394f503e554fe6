import { describe, expect, it } from '@jest/globals';
import { LINE_MAX, linesOf, paragraphsOf } from './lines.js';

describe('the parts of a text', () => {
  it('are ended by empty lines, however many, with or without spaces in them', () => {
    expect(paragraphsOf('\n one\ntwo \n \n\n three\n\t\nfour\n\n')).toEqual(['one\ntwo', 'three', 'four']);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });
});

describe('the lines of parts', () => {
  const long = (words: number, word = 'word') => Array.from({ length: words }, () => word).join(' ');

  it('are as they were written, and sentences where they are long', () => {
    expect(linesOf(['A rose\nis a rose', 'is a rose'], 'en')).toEqual([['A rose', 'is a rose'], ['is a rose']]);
    const [first, second] = [`${long(20)}.`, `And ${long(20)}.`];
    expect(linesOf([`${first} ${second}`], 'en')).toEqual([[first, second]]);
  });

  it('are never too long, and lose no word', () => {
    const sentence = `${long(40)}, ${long(60, 'palabra')}.`;
    const lines = linesOf([sentence], 'es').flat();
    expect(lines.every((line) => line.length <= LINE_MAX)).toBe(true);
    expect(lines.join(' ')).toBe(sentence);
    expect(lines[0]).toBe(`${long(40)},`);
  });

  it('end between characters where there is no space', () => {
    const lines = linesOf(['👩‍👩‍👧'.repeat(100)], 'en').flat();
    expect(lines.every((line) => line.length <= LINE_MAX && line.length % '👩‍👩‍👧'.length === 0)).toBe(true);
    expect(lines.join('')).toBe('👩‍👩‍👧'.repeat(100));
  });
});
