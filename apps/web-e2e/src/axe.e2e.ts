import { Member, ServerProcess } from '@homegroup/testbed';
import { expect, test } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { Person } from './person.js';
import { tellWeak } from './weak/told-weak.js';

let server: ServerProcess;
let person: Person;
/** What the browser refused because of the content security policy. */
let refused: readonly string[] = [];

test.beforeAll(async () => {
  server = await ServerProcess.start({ OBJECTION_MS: '300' });
});
test.beforeEach(async () => {
  person = await Person.come({ url: server.url, name: 'Robin L.', tone: 440 });
  refused = refusedBy(person.page);
  await person.page.reload();
});
test.afterEach(() => person.goHome());
test.afterAll(() => server.stop());

/** So that the next test finds a room of its own. */
async function allLeave(members: readonly Member[]): Promise<void> {
  for (const member of members) {
    await member.request('room:leave', {});
    member.close();
  }
}

test('home, a link that leads nowhere, and the porch with all it can show', async () => {
  const { page } = person;
  await expect(page.getByRole('button', { name: 'Just listen' })).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole('textbox').fill('robin@example.org');
  await page.getByRole('button', { name: 'Just listen' }).click();
  await expect(page.getByText('This name could tell strangers who you are', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Try my microphone' }).click();
  await expect(page.getByRole('meter')).toBeVisible();
  await expectNoFindings(page);
  await page.goto(`${server.url}/m/nowhere`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoFindings(page);
  await page.goto(server.url);
  await expect(page.getByRole('link', { name: /Join/ })).toBeVisible();
  await expectNoFindings(page);
  expect(refused).toEqual([]);
});

test('the room, its menu, and the page after it', async () => {
  const others = await Promise.all(
    ['Maria T.', 'Sam', 'Ana', 'Theo', 'Lea', 'Mo', 'Kai'].map((name) => Member.enter({ url: server.url, name })),
  );
  const { page } = person;
  await person.comeIn();
  await person.turnCameraOn();
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'You have left the meeting.' })).toBeVisible();
  await expectNoFindings(page);
  expect(refused).toEqual([]);
  await allLeave(others);
});

test('a weak line: what rests, what may be missing, and that the camera went off', async () => {
  const other = await Member.enter({ url: server.url, name: 'Maria T.' });
  await other.act('showCamera');
  const { page } = person;
  await person.comeIn();
  await person.turnCameraOn();
  await person.unmute();
  await tellWeak(page);
  await person.shows('Your line is weak. Your camera went off so that your voice comes through.');
  await expect(page.getByRole('button', { name: 'Camera on' })).toBeVisible();
  await expectNoFindings(page);
  await person.turnCameraOn();
  await person.shows('Your line is weak. Some of your words may not arrive.');
  await person.mute();
  await person.shows('Your line is weak. Pictures rest so that the sound comes through.');
  expect(refused).toEqual([]);
  await person.press('Leave');
  await allLeave([other]);
});

test('the floor: a share with its clock, the console, people, messages; led by keys alone', async () => {
  const [sam, ana] = [
    await Member.enter({ url: server.url, name: 'Nia' }),
    await Member.enter({ url: server.url, name: 'Otto' }),
  ];
  const { page } = person;
  await person.comeIn();
  await person.press('Offer to chair');
  await person.shows(/You chair this meeting/);
  await person.press('Chair');
  await person.press(/^Shares/);
  await person.press('Go to this');
  for (const member of [sam, ana]) await member.act('raiseHand');
  await expect(page.getByRole('button', { name: 'Move Otto up' })).toBeVisible();
  await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await person.shows('Nia is asked to share');
  await sam.act('sayReady');
  await person.shows(/left/);
  await expectNoFindings(page);
  await page.keyboard.press('p');
  await person.shows(/Paused/);
  await sam.request('chat:say', { text: 'Is my sound low?', to: { kind: 'servants' } });
  // The meeting's own messages are new, too.
  await person.press(/new messages?$/);
  await person.shows('Is my sound low?');
  await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await person.press(/\d here/);
  await person.press('What you can do for Otto');
  await person.shows('Give: timekeeper');
  await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('complementary', { name: 'Chair' })).toBeVisible();
  await expectNoFindings(page);
  await page.keyboard.press('e');
  await person.shows('Thank you, Nia');
  await expectNoFindings(page);
  expect(refused).toEqual([]);
  await person.press('Leave');
  await allLeave([sam, ana]);
});

test('a keyboard alone is enough: in, unmute, mute, menu, out', async () => {
  const { page } = person;
  await page.getByRole('textbox').focus();
  await page.keyboard.type('Robin L.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Mute', exact: true })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Leave' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'You have left the meeting.' })).toBeVisible();
});

test('at twice the size nothing needs scrolling sideways', async () => {
  const { page } = person;
  await page.setViewportSize({ width: 195, height: 422 });
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await isWide()).toBe(false);
  await person.comeIn('Just listen');
  expect(await isWide()).toBe(false);
  const unmute = page.getByRole('button', { name: 'Unmute' });
  await unmute.scrollIntoViewIfNeeded();
  await expect(unmute).toBeInViewport();
});
