import { describe, expect, it } from '@jest/globals';
import { linksIn } from './links.js';

describe('links in a message', () => {
  it('are https addresses and nothing else', () => {
    expect(linksIn('See https://example.org/steps?x=1. Or javascript:alert(1), http://a.b, example.org')).toEqual([
      { words: 'See ', href: null },
      { words: 'https://example.org/steps?x=1', href: 'https://example.org/steps?x=1' },
      { words: '. Or javascript:alert(1), http://a.b, example.org', href: null },
    ]);
  });

  it('leave every word in its place', () => {
    for (const text of ['', 'plain', 'https://a.b', '(https://a.b/c) and https://d.e!']) {
      expect(
        linksIn(text)
          .map(({ words }) => words)
          .join(''),
      ).toBe(text);
    }
  });
});
