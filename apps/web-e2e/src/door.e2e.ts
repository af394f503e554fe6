import { type GroupMeeting, type MadeMemberInvitation, type ServicePass } from '@homegroup/contracts';
import { Member, newGroup, ServerProcess, startingIn } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { Device } from './device.js';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';
import { Person } from './person.js';
import { chairOf } from './screens/visit.js';

/** A button that is not there within this time does not come, in milliseconds. */
const PRESS_MS = 30_000;

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click({ timeout: PRESS_MS });
const shows = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();

async function knock(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name to show' }).fill(name);
  await press(page, 'Just listen');
}

test('a closed room: a member walks in by a passkey; a stranger knocks, talks with the greeter and is vouched for', async ({
  house: { server, host },
  phone,
}) => {
  const group = await newGroup(host);
  const settings = { ...startingIn(5), door: 'members' };
  const { link } = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, settings);
  const { secret } = await host.give<MadeMemberInvitation>('POST', `groups/${group.id}/members/invitations`, {
    uses: 1,
    days: 1,
  });
  const address = `${server.url}/m/${link}`;
  const member = await Device.start();
  const chair = await phone({ servant: host });
  const stranger = await phone();
  const refused = refusedBy(stranger);

  await test.step('the chair opens the room, by the group’s appointment', async () => {
    await chair.addInitScript((at) => localStorage.setItem('serves', `{"${at}":["chair"]}`), link);
    await chair.goto(address);
    await chair.getByLabel('Come in as chair').check();
    await knock(chair, 'Maria T.');
    await expect(chair.getByRole('button', { name: 'Serenity: everything stands still at once' })).toBeVisible();
  });

  await test.step('the member comes in at once, with the passkey of a virtual authenticator', async () => {
    await member.register(`${server.url}/invitation#${secret}`);
    await expect(member.page.getByText('This device has your passes.', { exact: false })).toBeVisible();
    await member.page.goto(address);
    await shows(member.page, 'You belong to this group: you come in at once, and nobody learns who you are.');
    await knock(member.page, 'Sam R.');
    await expect(member.page.getByRole('button', { name: 'Menu' })).toBeVisible();
  });

  await test.step('a stranger knocks by coming in', async () => {
    await stranger.goto(address);
    await shows(stranger, /If you are not one, knock/);
    await knock(stranger, 'Robin');
    await expect(stranger.getByRole('heading', { name: 'You have knocked' })).toBeVisible();
    await expectNoFindings(stranger);
    await press(chair, 'Door · 1 waiting');
    await shows(chair, 'knocked just now');
    await expectNoFindings(chair);
  });

  await test.step('whoever loads the page again keeps the place', async () => {
    await stranger.reload();
    await expect(stranger.getByRole('heading', { name: 'You have knocked' })).toBeVisible();
    await expect(chair.getByRole('dialog').getByText('Robin', { exact: true })).toHaveCount(1);
  });

  await test.step('the two write to each other', async () => {
    await press(chair, 'Talk: Robin');
    await shows(stranger, 'Maria T. is at the door with you');
    await chair.getByLabel('Your words').fill('Hello Robin, what brings you here?');
    await press(chair, 'Send');
    await shows(stranger, 'Hello Robin, what brings you here?');
    await stranger.getByLabel('Your words').fill('A friend told me of you.');
    await press(stranger, 'Send');
    await shows(chair, 'A friend told me of you.');
    await shows(member.page, 'at the door');
    await expectNoFindings(chair);
    await expectNoFindings(stranger);
  });

  await test.step('vouched for, the stranger is in, and comes back without a knock', async () => {
    await press(chair, 'Vouch: Robin');
    await expect(stranger.getByRole('button', { name: 'Menu' })).toBeVisible();
    await press(stranger, 'Leave');
    await press(stranger, 'Come in again');
    await expect(stranger.getByRole('button', { name: 'Menu' })).toBeVisible();
  });
  expect(refused).toEqual([]);
  await member.goHome();
});

test('an intruder is removed, and meets the knock by the same tab, a new tab and a private window', async ({
  house: { server, host },
  phone,
}) => {
  const group = await newGroup(host);
  const { link } = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, startingIn(0));
  const address = `${server.url}/m/${link}`;
  const greeter = await phone({ servant: host });
  const intruder = await phone();
  const knocked = (page: Page) => expect(page.getByRole('heading', { name: 'You have knocked' })).toBeVisible();
  await greeter.addInitScript((at) => localStorage.setItem('serves', `{"${at}":["chair"]}`), link);
  await greeter.goto(address);
  await greeter.getByLabel('Come in as chair').check();
  await knock(greeter, 'Maria T.');
  await intruder.goto(address);
  await knock(intruder, 'Bob');
  await expect(intruder.getByRole('button', { name: 'Menu' })).toBeVisible();

  await test.step('sent away by one tap, which can be taken back for ten minutes', async () => {
    await press(greeter, '2 here');
    await press(greeter, 'What you can do for Bob');
    await shows(greeter, 'They leave the room at once. They may knock again, and someone decides.');
    await expectNoFindings(greeter);
    await press(greeter, 'Send away');
    await shows(greeter, 'Sent away: Bob');
    await expect(intruder.getByRole('heading', { name: 'You were asked to leave' })).toBeVisible();
    await expectNoFindings(intruder);
    await greeter.keyboard.press('Escape');
    await shows(greeter, 'The door now asks for a knock, because someone was sent away.');
  });

  await test.step('by the same tab: a knock, which is declined kindly', async () => {
    await press(intruder, 'Knock at the door');
    await knocked(intruder);
    await press(greeter, 'Door · 1 waiting');
    await press(greeter, 'Not now: Bob');
    await expect(intruder.getByRole('heading', { name: 'Not just now' })).toBeVisible();
    await expectNoFindings(intruder);
  });

  await test.step('by a new tab: a knock', async () => {
    const tab = await intruder.context().newPage();
    await tab.goto(address);
    await knock(tab, 'Bobby');
    await knocked(tab);
  });

  await test.step('by a private window: a knock; banned, nothing but other meetings', async () => {
    const other = await phone();
    await other.goto(address);
    await knock(other, 'Rob');
    await knocked(other);
    await press(greeter, 'Ban for this meeting: Rob');
    await expect(other.getByRole('heading', { name: 'This meeting is over for you today' })).toBeVisible();
    await expect(other.getByRole('button', { name: 'Knock at the door' })).toHaveCount(0);
    await expectNoFindings(other);
    await other.reload();
    await knock(other, 'Rob');
    await expect(other.getByRole('heading', { name: 'This meeting is over for you today' })).toBeVisible();
  });

  await test.step('one tap lets everything stand still, and whom to send away is asked', async () => {
    await greeter.keyboard.press('Escape');
    await press(greeter, 'Serenity: everything stands still at once');
    await shows(greeter, 'Is somebody to leave?');
    await expectNoFindings(greeter);
    await press(greeter, 'Go on');
    await expect(greeter.getByText('Is somebody to leave?')).toHaveCount(0);
    await press(greeter, 'Door · 1 waiting');
  });

  await test.step('what was hasty is taken back', async () => {
    await press(greeter, 'Let them come back: Bob');
    await expect(greeter.getByText('Sent away: Bob')).toHaveCount(0);
  });
});

test('serenity in the middle of a share, which then goes on', async ({ house: { server, host }, phone }) => {
  const group = await newGroup(host);
  const { link: meeting } = await host.give<GroupMeeting>(
    'POST',
    `groups/${group.id}/meetings`,
    startingIn(0, { way: 'raisedHands', style: 'warning' }),
  );
  const address = { url: server.url, meeting };
  const { pass } = await host.give<ServicePass>('POST', `meetings/${meeting}/pass`);
  const greeter = await Member.connect(address);
  await greeter.enter('Maria T.', { servicePass: pass });
  const [sam, ana] = [
    await Person.come({ ...address, name: 'Sam R.', tone: 440 }),
    await Person.come({ ...address, name: 'Ana' }),
  ];
  await sam.comeIn();
  await ana.comeIn('Just listen');
  const servant = await phone({ servant: await chairOf({ server, host }, group) });
  await servant.addInitScript((at) => localStorage.setItem('serves', `{"${at}":["chair"]}`), meeting);
  await servant.goto(`${server.url}/m/${meeting}`);
  await servant.getByLabel('Come in as chair').check();
  await knock(servant, 'Lou K.');
  await greeter.act({ kind: 'setWay', way: 'raisedHands' });
  await sam.press('Raise hand');
  await sam.shows('You are next');
  const turn = greeter.view?.floor.turns ?? 0;
  await greeter.act({ kind: 'callNext', turn });
  await sam.press('I’m ready');
  await expect.poll(() => ana.hears()).toEqual([440]);

  await press(servant, 'Serenity: everything stands still at once');
  await Promise.all([sam, ana].map((person) => person.shows('Everything stands still for a moment.')));
  await expect.poll(() => ana.hears()).toEqual([]);
  await expectNoFindings(ana.page);
  const left = await sam.page.getByText('left').count();
  expect(left).toBe(0);

  await press(servant, 'Go on');
  await ana.shows(/Paused/);
  await expect(sam.page.getByRole('button', { name: 'Go on with my share' })).toBeVisible();
  await expectNoFindings(sam.page);
  expect(await ana.hears()).toEqual([]);
  await sam.press('Go on with my share');
  await expect.poll(() => ana.hears()).toEqual([440]);
  await ana.shows(/left/);
  await Promise.all([sam.goHome(), ana.goHome()]);
  greeter.close();
});

test('a busy door: the device does its work beside the page, within what the policy allows', async ({ phone }) => {
  const server = await ServerProcess.start({ PROOF_AFTER: '1' });
  const first = await Member.enter({ url: server.url, name: 'Sam' });
  const page = await phone();
  const refused = refusedBy(page);
  const asked = page.waitForResponse((response) => response.url().endsWith('/proof'));
  await page.goto(`${server.url}/m/demo`);
  await knock(page, 'Robin');
  expect((await asked).status()).toBe(200);
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
  expect(refused).toEqual([]);
  await page.close();
  first.close();
  await server.stop();
});
