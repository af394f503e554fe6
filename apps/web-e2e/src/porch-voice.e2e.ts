import { type GroupMeeting } from '@homegroup/contracts';
import { newGroup, startingIn } from '@homegroup/testbed';
import { expect } from '@playwright/test';
import { test } from './fixtures.js';
import { Person } from './person.js';

const SPEAK = 'Speak with each other';
const STOP = 'Close my microphone';
/** What each of their microphones says, in Hz. */
const [MARIA, SAM, ANA] = [440, 700, 1_100] as const;

test('a greeter and a stranger speak at the door, by a tap of each: nobody else hears them, and they end at once', async ({
  house: { server, host },
}) => {
  const group = await newGroup(host);
  const settings = startingIn(5, { door: 'knock' });
  const { link: meeting } = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, settings);
  const where = { url: server.url, meeting };
  const maria = await Person.come({ ...where, name: 'Maria T.', tone: MARIA, signIn: host.signIn });
  const ana = await Person.come({ ...where, name: 'Ana', tone: ANA });
  const sam = await Person.come({ ...where, name: 'Sam R.', tone: SAM });

  await test.step('Ana is let in and speaks in the room; Sam waits', async () => {
    await maria.page.getByLabel('Come in as chair').check();
    await maria.comeIn();
    for (const one of [ana, sam]) {
      await one.page.getByRole('textbox', { name: 'Name to show' }).fill(one.name);
      await one.press('Come in');
      await expect(one.page.getByRole('heading', { name: 'You have knocked' })).toBeVisible();
    }
    await maria.press(/Door · 2 waiting/);
    await maria.press('Let in: Ana');
    await ana.unmute();
    await expect.poll(() => maria.hears()).toEqual([ANA]);
  });

  await test.step('until one of them taps, neither is heard', async () => {
    await maria.press('Talk: Sam R.');
    await sam.shows('Maria T. is at the door with you');
    for (const one of [maria, sam]) await expect(one.page.getByRole('button', { name: SPEAK })).toBeVisible();
    expect(await sam.hears()).toEqual([]);
    expect(await maria.hears()).toEqual([ANA]);
  });

  await test.step('each hears the other, and the room neither of them', async () => {
    await maria.press(SPEAK);
    await expect.poll(() => sam.hears()).toEqual([MARIA]);
    await sam.shows('They have opened their microphone: you can hear them.');
    await maria.shows(/you do not hear the room until you close it/);
    await sam.press(SPEAK);
    await expect.poll(() => maria.hears()).toEqual([SAM, ANA]);
    expect(await sam.hears()).toEqual([MARIA]);
    expect(await ana.hears()).toEqual([]);
  });

  await test.step('a tap closes one microphone and not the other', async () => {
    await sam.press(STOP);
    await expect.poll(() => maria.hears()).toEqual([ANA]);
    expect(await sam.hears()).toEqual([MARIA]);
    await sam.press(SPEAK);
    await expect.poll(() => maria.hears()).toEqual([SAM, ANA]);
  });

  await test.step('it is over with the talk', async () => {
    await maria.press('Not now: Sam R.');
    await expect(sam.page.getByRole('heading', { name: 'Not just now' })).toBeVisible();
    expect(await sam.hears()).toEqual([]);
    await expect.poll(() => maria.hears()).toEqual([ANA]);
    expect(await ana.hears()).toEqual([]);
  });
  await Promise.all([maria, ana, sam].map((person) => person.goHome()));
});
