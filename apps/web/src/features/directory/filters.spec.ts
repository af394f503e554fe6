import { describe, expect, it } from '@jest/globals';
import { hrefAfter, hrefWith, narrowedBy } from './filters.js';

describe('the address of a narrowed list', () => {
  it('changes in one thing and keeps the others', () => {
    expect(hrefWith('day=MO&q=night owls', 'format', 'step')).toBe('/?day=MO&q=night+owls&format=step');
    expect(hrefWith('day=MO&format=step', 'day', 'TU')).toBe('/?day=TU&format=step');
  });

  it('is the first page’s when nothing is left', () => {
    expect(hrefWith('day=MO', 'day', null)).toBe('/');
  });

  it('begins at the beginning again, and carries nothing strange along', () => {
    expect(hrefWith('after=1-a&day=MO&from=elsewhere', 'time', 'night')).toBe('/?day=MO&time=night');
    expect(hrefAfter('after=1-a&day=MO', '2-b')).toBe('/?day=MO&after=2-b');
  });

  it('tells what it is narrowed by', () => {
    expect(narrowedBy('?q=%20&tag=women&x=1')).toEqual([['tag', 'women']]);
  });
});
