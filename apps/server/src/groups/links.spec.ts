import { describe, expect, it } from '@jest/globals';
import { MEETING_LINK } from '@homegroup/contracts';
import { linkFor, randomLink, slugOf } from './links.js';

describe('a link', () => {
  it.each([
    ['Riverside Group', 'riverside-group'],
    ['  Él Día  es  ¡hoy!  ', 'el-dia-es-hoy'],
    ['x'.repeat(100), 'x'.repeat(64)],
    ['12 & 12', '12-12'],
  ])('is made of %p: %s', (name, link) => {
    expect(slugOf(name)).toBe(link);
    expect(link).toMatch(MEETING_LINK);
  });

  it('is drawn where a name has no letters for it', () => {
    for (const name of ['', '!!', '美咲', 'a']) expect(slugOf(name)).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(randomLink()).not.toBe(randomLink());
  });

  it('is another one where it is taken, and fits all the same', async () => {
    const taken = ['riverside', 'riverside-2'];
    expect(await linkFor('Riverside', (link) => Promise.resolve(taken.includes(link)))).toBe('riverside-3');
    expect(await linkFor('y'.repeat(64), (link) => Promise.resolve(!link.endsWith('-2')))).toMatch(MEETING_LINK);
    expect(await linkFor('Riverside', (link) => Promise.resolve(link.startsWith('riverside')))).toMatch(MEETING_LINK);
  });
});
