import { describe, expect, it } from '@jest/globals';
import { MEETING_LINK } from '@homegroup/contracts';
import { assignLinks, type Standing } from './bulk-links.js';

const WEEKLY = { kind: 'weekly', days: ['MO'], every: 1, time: '19:00', from: '2026-01-01', until: null } as const;

function standing(link: string, part: Partial<Standing> = {}): Standing {
  return { id: link, link, groupId: 'others', schedule: { ...WEEKLY, days: ['MO'] }, isNobodys: false, ...part };
}

async function assigned(links: readonly string[], there: readonly Standing[]) {
  const known = new Map(there.map((one) => [one.link, one]));
  const asking = links.map((link) => ({ link, groupId: 'ours' }));
  const all = await assignLinks(asking, (wanted) =>
    Promise.resolve(new Map([...known].filter(([link]) => wanted.includes(link)))),
  );
  return all.map(({ meeting, link, renews }) => [meeting.link, link, renews !== null]);
}

describe('the link of a meeting out of a file', () => {
  it('is the one it asks for, new or renewed', async () => {
    expect(
      await assigned(
        ['new', 'ours', 'nobodys'],
        [standing('ours', { groupId: 'ours' }), standing('nobodys', { isNobodys: true })],
      ),
    ).toEqual([
      ['new', 'new', false],
      ['ours', 'ours', true],
      ['nobodys', 'nobodys', true],
    ]);
  });

  it('is never that of the meeting which is always on', async () => {
    const demo = standing('demo', { groupId: 'ours', isNobodys: true, schedule: { kind: 'always' } });
    expect(await assigned(['demo'], [demo])).toEqual([['demo', 'demo-2', false]]);
  });

  it('is a numbered one where it is another’s, but none that the file itself asks for', async () => {
    const there = [standing('sunday'), standing('sunday-3', { isNobodys: true })];
    expect(await assigned(['sunday', 'sunday-2'], there)).toEqual([
      ['sunday-2', 'sunday-2', false],
      ['sunday', 'sunday-4', false],
    ]);
  });

  it('fits, however long the one it asks for and however many are taken', async () => {
    const long = 'x'.repeat(64);
    const taken = [long, ...Array.from({ length: 8 }, (_, index) => `${long.slice(0, 62)}-${index + 2}`)];
    const [[, link] = []] = await assigned(
      [long],
      taken.map((one) => standing(one)),
    );
    expect(link).toMatch(MEETING_LINK);
    expect(taken).not.toContain(link);
  });
});
