import { describe, expect, it } from '@jest/globals';
import { folded, plainLine, plainLines } from './text.js';

describe('plain text', () => {
  it.each([
    ['One<br />two<p>three</p>four', 'One\ntwothree\nfour'],
    ['<a href="https://example.org">Here</a> &amp; there', 'Here & there'],
    ['12 &#038; 12 &#x201C;Step&#8221; &hellip;', '12 & 12 “Step” …'],
    ['&notone; &#0; &#9999999;', '&notone; &#0; &#9999999;'],
    ['a < b and 3 > 2', 'a < b and 3 > 2'],
    ['bell\u0007, cut\u0000', 'bell, cut'],
    ['one\r\ntwo\rthree   \n\n\n\nfour', 'one\ntwo\nthree\n\nfour'],
  ])('of %j is %j', (text, plain) => {
    expect(plainLines(text)).toBe(plain);
  });

  it('fits one line', () => {
    expect(plainLine('  one\n two\tthree ')).toBe('one two three');
  });

  it('is compared without case, accents and doubled spaces', () => {
    expect(folded(' El  ÁRBOL ')).toBe('el arbol');
  });

  it('is found quickly in what was made to be slow', () => {
    const began = performance.now();
    for (const piece of ['<a ', '<br ', '&#', '&amp', '\n \n', '<']) plainLines(piece.repeat(20_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
