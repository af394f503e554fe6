import { textOf } from '@homegroup/testbed';
import { expect } from '@playwright/test';
import { clockSpread, CLOCKS_MS } from './clocks.js';
import { test } from './fixtures.js';
import { readOn } from './gathering.js';
import { expectReadable } from './readable.js';

const PARTS = 6;
const TEXT = textOf(PARTS);

test('a whole book study, read by turns and followed by all', async ({ gather }) => {
  const all = await gather({ formats: ['book'] }, async (items, meeting) => {
    const reading = await meeting.addReading({ title: 'Why we read', text: TEXT });
    // Time for three of the six parts.
    return items.map((item) =>
      item.kind === 'passage' ? { ...item, lengthMs: 40_000, text: { kind: 'bookmark', reading } } : item,
    );
  });
  const { chair, ana, ben, cleo, dan } = await all.five();

  await test.step('one volunteers, another is assigned by tap', async () => {
    await all.isAt('Doors open');
    await ana.press('I’ll read: We read on');
    await chair.press('Choose someone: We read on');
    await chair.page
      .getByRole('group', { name: 'Choose someone: We read on' })
      .getByRole('button', { name: 'Ben' })
      .click();
    await all.everyoneSees(/Ana and Ben|Ana.*Ben/);
  });

  await test.step('the meeting comes to its passage', async () => {
    await all.begin(chair);
    await all.hears();
    await all.through(chair, 'Housekeeping', 'We read on');
  });

  await test.step('the first reads, line by line; everyone follows, and hears nobody else', async () => {
    await all.reads(/sentence 1 of part 1/);
    await ana.press('Read aloud');
    await all.hears(ana);
    await ana.press('Next line');
    await all.reads(/sentence 2 of part 1/);
  });

  await test.step('the text is whole for a screen reader, keeps to the screen at 200 %, and grows for whoever wishes', async () => {
    const headings = [1, 2, 3].map((part) => `Paragraph ${part}`);
    const lines = [1, 2, 3].flatMap((part) => [1, 2].map((line) => `This is sentence ${line} of part ${part},`));
    for (const { page } of [cleo, chair])
      await expectReadable(page, { title: 'Why we read', headings, lines, language: 'en' });
  });

  await test.step('the chair’s phone dies; the readers go on, and the chair is back at their place', async () => {
    await all.without(chair, async () => {
      await readOn(ana);
      await all.reads(/sentence 1 of part 2/);
      await ben.press('Read aloud');
      await all.hears(ben);
    });
    await chair.shows(/You chair this meeting/);
    await all.reads(/sentence 1 of part 2/);
    await all.hears(ben);
    await readOn(ben);
    await all.reads(/sentence 1 of part 3/);
    await all.hears();
  });

  await test.step('then whoever likes shares', async () => {
    await all.through(chair, 'Seventh tradition', 'Shares');
    await cleo.press('Raise hand');
    await ana.press('Raise hand');
    await cleo.press('Lower hand');
    await chair.press('Next: Ana');
    await ana.press('I’m ready');
    await all.everyoneSees(/\d:\d\d left/);
    const [spread] = await Promise.all([clockSpread(all.people), all.hears(ana)]);
    expect(spread.ms).toBeLessThanOrEqual(CLOCKS_MS);
    await ana.press('Thank you, I’m done');
    await all.everyoneSees('Thank you, Ana');
  });

  await test.step('the plan changes: one item is left out, one is put in, one is shorter', async () => {
    const { page } = chair;
    const row = (name: string) => page.getByRole('dialog').getByRole('listitem').filter({ hasText: name }).first();
    const open = (name: string) => row(name).getByRole('button', { name }).first().click();
    await chair.press('Chair');
    await open('Announcements');
    await row('Announcements').getByRole('button', { name: 'Skip' }).click();
    await open('Burning desire');
    await row('Burning desire').getByRole('button', { name: 'Insert after this' }).click();
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Lead' });
    await page.getByLabel('Minutes', { exact: true }).selectOption({ label: '2' });
    await page.getByLabel('Name, if you like').fill('A word on service', 'Closing');
    await chair.press('Insert');
    await open('Shares');
    await row('Shares').getByRole('button', { name: '1 minute less' }).click();
    await chair.shows('Shares: now 24 minutes');
    await chair.press('Close');
    await dan.press(/Show the whole order$/);
    const order = dan.page.getByRole('dialog').getByRole('listitem');
    await expect(order.filter({ hasText: 'Announcements' })).toContainText('left out today');
    await expect(order.filter({ hasText: 'A word on service' })).toContainText('2 min');
    await expect(order.filter({ hasText: 'Shares' })).toContainText('24 min');
    await dan.press('Close');
  });

  await test.step('it ends on time, and next week goes on with the third part', async () => {
    await all.fit(chair);
    await all.endInTime(chair, 'Burning desire', 'A word on service', 'Closing');
    await dan.shows(/conversation/i);
    const { bookmark } = await all.meeting.order();
    expect(Object.values(bookmark.parts)).toEqual([2]);
  });
});
