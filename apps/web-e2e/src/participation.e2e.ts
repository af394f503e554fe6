import { ServerProcess } from '@homegroup/testbed';
import { expect, test } from '@playwright/test';
import { clockSpread } from './clocks.js';
import { expectNoFindings } from './findings.js';
import { Person } from './person.js';
import { type Tone, TONES } from './tones.js';

const NAMES = ['Chair C.', 'Ana', 'Ben', 'Cleo', 'Dan'];
/** What the clocks of all pages may differ by. */
const CLOCKS_MS = 250;

let server: ServerProcess;
let people: Person[] = [];

test.beforeEach(async () => {
  server = await ServerProcess.start();
});

test.afterEach(async () => {
  for (const person of people) await person.goHome();
  people = [];
  await server.stop();
});

/** Each page receives sound from exactly these people, themselves left out. */
async function isHeard(...speakers: readonly Person[]): Promise<void> {
  const expected = (person: Person) =>
    speakers
      .filter((speaker) => speaker !== person)
      .flatMap(({ tone }) => tone ?? [])
      .sort(ascending);
  await Promise.all(people.map((person) => expect.poll(() => person.hears()).toEqual(expected(person))));
}

function ascending(a: Tone, b: Tone): number {
  return a - b;
}

async function everyoneSees(words: string | RegExp): Promise<void> {
  await Promise.all(people.map((person) => person.shows(words)));
}

/** Every page says that the meeting has come to this. */
async function isAt(item: string): Promise<void> {
  const strip = ({ page }: Person) => page.getByRole('button', { name: 'Show the whole order' });
  await Promise.all(people.map((person) => expect(strip(person)).toContainText(item)));
}

async function through(chair: Person, ...items: readonly string[]): Promise<void> {
  for (const item of items) {
    await chair.press(`Go on: ${item}`);
    await isAt(item);
  }
}

async function choose(chair: Person, label: string, option: string): Promise<void> {
  await chair.press('Chair');
  await chair.page.getByLabel(label).selectOption({ label: option });
  await chair.press('Close');
}

test('a whole participation meeting, led from a phone', async () => {
  test.setTimeout(420_000);
  for (const [index, name] of NAMES.entries()) {
    const tone = TONES[index];
    people.push(await Person.come({ url: server.url, name, ...(tone ? { tone } : {}) }));
  }
  for (const person of people) await person.comeIn();
  const [chair, ana, ben, cleo, dan] = people as [Person, Person, Person, Person, Person];

  await test.step('nobody chairs, and the order is there; one offers, nobody objects', async () => {
    await isAt('Doors open');
    await chair.press('Offer to chair');
    await ana.shows(/Chair C\. offers to chair/);
    await chair.shows(/You chair this meeting/);
    await chair.press('Begin: Quiet');
    await through(
      chair,
      'Welcome',
      'Moment of silence',
      'Who we are',
      'The Twelve Steps',
      'Newcomers and visitors',
      'Chips and birthdays',
    );
  });

  await test.step('who celebrates comes forward by tap, and everyone is glad', async () => {
    await cleo.press('Come forward');
    await expectNoFindings(cleo.page);
    await cleo.page
      .getByRole('dialog')
      .getByRole('button', { name: /30 days/ })
      .click();
    await everyoneSees(/30 days/);
    await expectNoFindings(dan.page);
  });

  await test.step('the meeting comes to its shares', async () => {
    await through(chair, 'Housekeeping', 'The chair shares', 'Seventh tradition', 'Shares');
    await expect(dan.page.getByText(/30 days/)).toHaveCount(0);
    await everyoneSees(/Raised hands/);
    await choose(chair, 'Length of a share', '30 seconds');
    await isHeard();
  });

  await test.step('hands are raised; the first is asked, says yes, and is the only one heard', async () => {
    await ana.press('Raise hand');
    await ben.press('Raise hand');
    await ana.shows('You are next');
    await ben.shows('One person before you');
    await chair.press('Next: Ana');
    await ana.shows('You are asked to share');
    await isHeard();
    await ana.press('I’m ready');
    await everyoneSees(/0:\d\d left/);
    const [spread] = await Promise.all([clockSpread(people), isHeard(ana)]);
    expect(spread.compared).toBeGreaterThan(1);
    expect(spread.ms).toBeLessThanOrEqual(CLOCKS_MS);
  });

  await test.step('the share is extended, paused and taken up again', async () => {
    await chair.press('+1 min');
    await everyoneSees(/1:\d\d left/);
    await chair.press('Pause');
    await everyoneSees(/Paused · 1:\d\d left/);
    await isHeard(ana);
    await chair.press('Go on');
    const spread = await clockSpread(people);
    expect(spread.ms).toBeLessThanOrEqual(CLOCKS_MS);
    await chair.press('Unmute');
    await isHeard(chair, ana);
    await chair.press('Mute');
    await ana.press('Thank you, I’m done');
    await everyoneSees('Thank you, Ana');
    await isHeard();
  });

  await test.step('the next was ready, begins with the call, and comes to the end of the time', async () => {
    await ben.press('I’m ready');
    await ben.shows('You are next, and ready');
    await chair.press('Next: Ben');
    await isHeard(ben);
    await everyoneSees(/Nearly over/);
    await everyoneSees(/Time · 0:\d\d over/);
    await isHeard(ben);
    await chair.press('End the share');
    await isHeard();
  });

  await test.step('one passes, and nobody minds', async () => {
    await cleo.press('Raise hand');
    await dan.press('Raise hand');
    await chair.press('Next: Cleo');
    await cleo.press('Pass');
    await isHeard();
  });

  await test.step('the chair’s tab dies in the middle of a share, and the chair is back', async () => {
    await chair.press('Next: Dan');
    await dan.press('I’m ready');
    await isHeard(dan);
    const { reopen } = await chair.killTab();
    people = [ana, ben, cleo, dan];
    await ana.shows('Nobody chairs this meeting.');
    await isHeard(dan);
    await reopen();
    people = [chair, ana, ben, cleo, dan];
    await chair.shows(/You chair this meeting/);
    await isHeard(dan);
    expect((await clockSpread(people)).ms).toBeLessThanOrEqual(CLOCKS_MS);
    await chair.press('End the share');
    await isHeard();
  });

  await test.step('a tag round: whoever shared names the next', async () => {
    await choose(chair, 'Way to share', 'Tag');
    await ana.press('Raise hand');
    await chair.press('Next: Ana');
    await ana.press('I’m ready');
    await isHeard(ana);
    await ana.press('Thank you, I’m done');
    await ana.press('Name the next');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Cleo' }).click();
    await cleo.shows('You are asked to share');
    await cleo.press('I’m ready');
    await isHeard(cleo);
    await cleo.press('Thank you, I’m done');
    await everyoneSees(/names the next|your choice/);
  });

  await test.step('a group conscience: everyone votes in secret, and sees the counts at its close', async () => {
    await through(chair, 'Burning desire', 'Announcements');
    await chair.press('Chair');
    await chair.press('Ask the group');
    await chair.page.getByLabel('What the group decides on').fill('Shall we meet on Sundays, too?');
    await chair.press('Open the ballot');
    await everyoneSees('Shall we meet on Sundays, too?');
    await expectNoFindings(dan.page);
    for (const person of [ana, ben]) await person.press('Yes');
    await cleo.press('No');
    await dan.press('Abstain');
    await ana.shows('Your voice is counted.');
    await ana.shows(/^4 people have taken part/);
    await expect(ana.page.getByRole('button', { name: 'Yes' })).toHaveCount(0);
    await expectNoFindings(chair.page);
    await chair.press('Close the ballot');
    await chair.press('Close');
    await everyoneSees('The motion is carried.');
    await everyoneSees('2 yes, 1 no, 1 abstained');
  });

  await test.step('the closing, and then everyone may talk', async () => {
    await through(chair, 'Closing');
    await isHeard();
    await through(chair, 'Fellowship after');
    await ben.press('Unmute');
    await isHeard(ben);
  });
});
