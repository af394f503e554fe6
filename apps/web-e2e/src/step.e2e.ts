import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { clockSpread, CLOCKS_MS } from './clocks.js';
import { test } from './fixtures.js';
import { type Gathering, readOn } from './gathering.js';
import { type Person } from './person.js';
import { expectReadable } from './readable.js';

/** An item takes so many taps of the chair at most. */
const TAPS = 2;

/** Counts what the chair taps while an item is under way, to its end. */
function counting(all: Gathering, chair: Person) {
  const taps = new Map<string, number>();
  const at = async (item: string, lead: () => Promise<void>) => {
    const before = chair.taps;
    await test.step(item, async () => {
      await all.isAt(item);
      await lead();
    });
    taps.set(item, chair.taps - before);
  };
  return { taps, at };
}

test('a whole step study, led from a phone with at most two taps for each item', async ({ gather }) => {
  const all = await gather({ formats: ['step'] });
  const { chair, ana, ben, cleo, dan } = await all.five();
  const { taps, at } = counting(all, chair);

  await at('Doors open', async () => {
    await ana.press('I’ll read: The Twelve Steps');
    await ben.press('I’ll read, too: The Twelve Steps');
    await ana.press('I’ll read: The step of the week');
    await cleo.press(/^I’ll serve: timekeeper/);
    for (const person of [ana, ben, cleo, dan]) await person.shows(/Ana and Ben/);
    await expect(chair.page.getByRole('button', { name: 'Take back from Ben: The Twelve Steps' })).toBeVisible();
    await chair.press(/^Accept Cleo/);
    await chair.press('Begin: Quiet');
  });
  await at('Quiet', async () => {
    await all.hears();
    await dan.shows('Hands open later');
    await chair.press('Go on: Welcome');
  });
  await at('Welcome', async () => {
    await chair.shows(/Welcome to Riverside/);
    await chair.press('Unmute');
    await all.hears(chair);
    await chair.press('Go on: Moment of silence');
  });
  await at('Moment of silence', async () => {
    await all.hears(chair);
    await chair.press('Go on: Who we are');
  });
  await at('Who we are', () => chair.press('Go on: The Twelve Steps'));
  await at('The Twelve Steps', async () => {
    await chair.press('Mute');
    await all.everyoneSees(/Ana reads|You read/);
    await ana.press('Read aloud');
    await all.reads(/powerless/);
    await all.hears(ana);
    await all.without(chair, async () => {
      await all.hears(ana);
      await readOn(ana);
      await all.reads(/sanity/);
    });
    await chair.shows(/You chair this meeting/);
    await all.hears();
    await ben.press('Read aloud');
    await all.hears(ben);
    await chair.press(/^Go on: Newcomers/);
  });
  await at('Newcomers and visitors', async () => {
    await all.hears();
    await chair.press(/^Go on: Chips/);
  });
  await at('Chips and birthdays', async () => {
    await cleo.press('Come forward');
    await cleo.press(/90 days/);
    await all.everyoneSees('We celebrate');
    await Promise.all(all.people.map(({ page }) => expect(page.getByText(/90 days/).first()).toBeVisible()));
    await chair.press('Go on: Housekeeping');
  });
  await at('Housekeeping', async () => {
    await all.fit(chair);
    await chair.press('Go on: The step of the week');
  });
  await at('The step of the week', async () => {
    await all.everyoneSees('Step 1');
    const step = { headings: ['Step 1'], lines: ['We admitted we were powerless'], language: 'en' };
    for (const { page } of [dan, chair]) await expectReadable(page, { title: 'The Twelve Steps (1939)', ...step });
    await ana.press('Read aloud');
    await all.hears(ana);
    await chair.press('Go on: On this step');
  });
  await at('On this step', async () => {
    await chair.press('Unmute');
    await all.hears(chair);
    await chair.press('Go on: Seventh tradition');
  });
  await at('Seventh tradition', async () => {
    await dan.press(/new message/);
    await dan.shows(/supports itself/);
    await dan.press('Close');
    await chair.press('Mute');
    await chair.press('Go on: Shares');
  });
  await at('Shares', async () => {
    await ben.press('Raise hand');
    await chair.press('Next: Ben');
    await ben.press('I’m ready');
    await all.everyoneSees(/\d:\d\d left/);
    const [spread] = await Promise.all([clockSpread(all.people), all.hears(ben)]);
    expect(spread.ms).toBeLessThanOrEqual(CLOCKS_MS);
    await ben.press('Thank you, I’m done');
    await all.hears();
    await chair.press('Go on: Burning desire');
  });
  await at('Burning desire', () => chair.press('Go on: Announcements'));
  await at('Announcements', () => chair.press('Go on: Closing'));
  await at('Closing', () => all.endInTime(chair, 'Fellowship after'));
  await at('Fellowship after', async () => {
    await ben.press('Unmute');
    await all.hears(ben);
  });

  const { items } = await all.meeting.order();
  const sum = [...taps.values()].reduce((total, count) => total + count, 0);
  test.info().annotations.push({ type: 'taps', description: `${sum} for ${taps.size} items` });
  process.stdout.write(`Taps of the chair: ${sum} for ${taps.size} items: ${[...taps].map(String).join(' · ')}\n`);
  expect(taps.size).toBe(items.length);
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`a whole step study took ${sum} taps for its ${taps.size} items`);
  expect([...taps].filter(([, count]) => count > TAPS)).toEqual([]);
});
