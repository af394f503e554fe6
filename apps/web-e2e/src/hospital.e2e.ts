import { type FacilityCode } from '@homegroup/contracts';
import { textOf } from '@homegroup/testbed';
import { expect } from '@playwright/test';
import { clockSpread, CLOCKS_MS } from './clocks.js';
import { expectNoFindings } from './findings.js';
import { test } from './fixtures.js';
import { type Gathering, readOn, WITNESS } from './gathering.js';
import { Person } from './person.js';
import { TONES } from './tones.js';

const WALL = { width: 1280, height: 720 };
const NAMES = ['Maria T.', 'Ana', 'Ben', 'Cleo', 'Dan', WITNESS];
const ABOUT_US = 'What we are, and what we are not';

/** The shared screen of a facility, let in by six digits. */
async function facility({ meeting: { host, url, path } }: Gathering): Promise<Person> {
  const { code } = await host.give<FacilityCode>('POST', `${path}/facility-code`, { camera: false });
  const screen = await Person.come({ url, name: '', tone: TONES[3] });
  await screen.page.setViewportSize(WALL);
  await screen.page.goto(`${url}/facility`);
  await screen.page.getByLabel('Six digits').fill(code);
  await screen.press('Go on');
  await screen.press('Try the microphone');
  await screen.press('Come in');
  await expect(screen.page.getByRole('button', { name: 'We have a question' })).toBeVisible();
  return screen;
}

test('a whole panel at a hospital, whose residents ask and are answered', async ({ gather }) => {
  const all = await gather({ formats: ['hospitalInstitution'] }, async (items, meeting) => {
    const reading = await meeting.addReading({ title: 'About us', text: textOf(2) });
    return items.map((item) => (item.kind === 'lead' ? { ...item, text: { kind: 'whole', reading } } : item));
  });
  const { chair, ana, ben, dan } = await all.five();
  const volunteers = all.people;
  const screen = await facility(all);
  const heading = (name: string) => expect(screen.page.getByRole('heading', { name })).toBeVisible();
  /** The screen on the wall hears with everyone, and shows an order of its own. */
  const everyone = () => (all.people = [...volunteers, screen]);
  const panel = () => (all.people = volunteers);

  await test.step('two are booked to speak, one of them reads; the panel leader begins', async () => {
    await all.isAt('Doors open');
    await ana.press(`I’ll read: ${ABOUT_US}`);
    for (const { name } of [ana, ben]) {
      await chair.press('Choose someone: Speaker');
      await chair.page.getByRole('group', { name: 'Choose someone: Speaker' }).getByRole('button', { name }).click();
      await expect(chair.page.getByRole('button', { name: `Take back from ${name}: Speaker` })).toBeVisible();
    }
    await chair.press(/^Begin: /);
    await all.isAt('Welcome');
    await heading('Welcome');
    await chair.press('Unmute');
    everyone();
    await all.hears(chair);
    await screen.shows('The panel leader is speaking');
    panel();
    await all.through(chair, 'Housekeeping', ABOUT_US);
    await chair.press('Mute');
  });

  await test.step('what is read stands on the wall, line by line', async () => {
    const line = (words: string) => expect(screen.page.locator('article [aria-current]')).toContainText(words);
    await line('sentence 1 of part 1');
    // Seen is the part that is read; whoever hears the page has all of it.
    const tree = await screen.page.getByRole('article', { name: 'About us' }).ariaSnapshot();
    for (const part of [1, 2]) expect(tree).toContain(`This is sentence 2 of part ${part},`);
    await expectNoFindings(screen.page);
    await ana.press('Read aloud');
    everyone();
    await all.hears(ana);
    panel();
    await readOn(ana);
    await all.reads('sentence 2 of part 2');
    await line('sentence 2 of part 2');
    await all.through(chair, 'First speaker');
  });

  await test.step('the first speaks; the leader’s phone dies meanwhile and is back', async () => {
    await chair.press('Next: Ana');
    await ana.press('I’m ready');
    await all.everyoneSees(/\d:\d\d left/);
    expect((await clockSpread(all.people)).ms).toBeLessThanOrEqual(CLOCKS_MS);
    everyone();
    await all.hears(ana);
    await all.without(chair, () => all.hears(ana));
    await chair.shows(/You chair this meeting/);
    await screen.shows('A panel speaker is speaking');
    await ana.press('Thank you, I’m done');
    panel();
    await all.through(chair, 'Second speaker');
    await chair.press('Next: Ben');
    await ben.press('I’m ready');
    everyone();
    await all.hears(ben);
    await ben.press('Thank you, I’m done');
    await all.hears();
    panel();
  });

  await test.step('the facility asks with one button, is called with one tap, and is heard', async () => {
    await all.through(chair, 'Questions');
    await heading('Questions');
    await screen.press('We have a question');
    await chair.shows('The facility has a question');
    await chair.press('Ask the facility to speak');
    await screen.shows('The panel asks you: go ahead');
    await screen.press('Speak');
    everyone();
    await all.hears(screen);
    await screen.press('Done');
    await all.hears();
    panel();
  });

  await test.step('no name is on the wall, and nothing leads away from it', async () => {
    const words = await screen.page.evaluate(() => `${document.title} ${document.body.innerText}`);
    for (const name of [...NAMES, 'By the river', 'Riverside']) expect(words).not.toContain(name);
    expect(await screen.page.locator('a').count()).toBe(0);
    await expect(dan.page.getByRole('button', { name: /here$/ })).toBeVisible();
  });

  await test.step('it ends on time', async () => {
    await screen.shows(/^\d+ minutes left$/);
    await all.fit(chair);
    await all.endInTime(chair, 'Closing');
    await screen.press('Leave');
    await screen.shows('Thank you for being here.');
  });
  await screen.goHome();
});
