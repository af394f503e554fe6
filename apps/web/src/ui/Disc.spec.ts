import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './Disc.js';

describe('the initials on a disc', () => {
  it.each([
    ['Maria T.', 'MT'],
    ['ana', 'A'],
    ['Wolfgang von und zu H.', 'WV'],
    ['  (Sam) R', 'SR'],
    ['é́milie', 'É́'],
    ['美咲', '美'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
