import { type GroupMeeting, type MadeMemberInvitation } from '@homegroup/contracts';
import { newGroup, startingIn, wordsIn } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { Device } from './device.js';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

/** How a number of the roll is written. */
const NUMBER = /[0-9a-f]{4}\u00a0[0-9a-f]{4}/;
let devices: Device[] = [];

test.afterEach(async () => {
  for (const device of devices) await device.goHome();
  devices = [];
});

async function device(): Promise<Device> {
  const started = await Device.start();
  devices.push(started);
  return started;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

async function makeLink(page: Page, uses: number): Promise<string> {
  await page.getByLabel('For how many').fill(String(uses));
  await press(page, 'Make the link');
  const link = page.getByText(/\/invitation#[\w-]{43}$/);
  await expect(link).toBeVisible();
  return link.innerText();
}

/** What the member is called on the roll, as their own page says. */
async function ownNumber({ page }: Device): Promise<string> {
  const line = await page.getByText(NUMBER).innerText();
  return NUMBER.exec(line)?.[0] ?? 'none';
}

test('a link for three: two belong under no name, one is removed by number, one leaves', async ({
  house: { server, host },
  phone: phoneOf,
}) => {
  const group = await newGroup(host);
  const servant = await phoneOf({ servant: host });
  const refused = refusedBy(servant);
  await servant.goto(`${server.url}/serve/groups/${group.id}`);
  await servant.getByRole('link', { name: 'Members', exact: true }).click();
  await expect(servant.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  const link = await makeLink(servant, 3);
  await expectNoFindings(servant);
  const [phone, laptop] = [await device(), await device()];

  await test.step('by a passkey', async () => {
    await phone.page.goto(link);
    await phone.shows(`Belong to ${group.settings.name}`);
    await expectNoFindings(phone.page);
    await phone.press('Go on with a passkey');
    expect(await phone.keepWords()).toHaveLength(12);
    await phone.shows('Where you belong');
    expect(phone.page.url()).toBe(`${server.url}/member`);
    await expectNoFindings(phone.page);
  });

  await test.step('by a recovery code alone, with which one comes back to where one belongs', async () => {
    await laptop.page.goto(link);
    await laptop.press('Go on with a recovery code only');
    const words = await laptop.keepWords();
    await laptop.press('Sign out');
    await expect(laptop.page).toHaveURL(`${server.url}/sign-in`);
    await laptop.tryWords(words.join(' '));
    await laptop.shows('Where you belong');
    await expect(laptop.page).toHaveURL(`${server.url}/member`);
  });

  await test.step('the roll shows two numbers; one of them is taken off', async () => {
    const [first, second] = [await ownNumber(phone), await ownNumber(laptop)];
    expect(first).not.toBe(second);
    await servant.reload();
    await expect(servant.getByText('2 members', { exact: true })).toBeVisible();
    await expect(servant.getByText(/^For 1 more person/)).toBeVisible();
    await press(servant, 'Show the numbers');
    await expectNoFindings(servant);
    for (const number of [first, second]) await expect(servant.getByText(number, { exact: true })).toBeVisible();
    await press(servant, `Remove number ${first}`);
    await expect(servant.getByText('In ten seconds number', { exact: false })).toBeVisible();
    await expect(servant.getByText('1 member', { exact: true })).toBeVisible();
    await phone.page.reload();
    await expect(phone.page.getByText('You belong to no group here yet.', { exact: false })).toBeVisible();
    await expectNoFindings(phone.page);
  });

  await test.step('the other leaves', async () => {
    await laptop.press(`Leave ${group.settings.name}`);
    await laptop.press('Undo');
    await laptop.press(`Leave ${group.settings.name}`);
    await expect(laptop.page.getByText('You belong to no group here yet.', { exact: false })).toBeVisible();
    await servant.reload();
    await expect(servant.getByText('0 members', { exact: true })).toBeVisible();
  });

  await test.step('no secret was sent in an address or written down', () => {
    const [, secret = ''] = link.split('#');
    const requests = [...phone.requests, ...laptop.requests];
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((address) => address.includes(secret) || !address.startsWith(server.url))).toEqual([]);
    const logged = server.output.split('\n').filter((line) => line.startsWith('{'));
    expect(wordsIn(logged.join('\n'), [secret, group.id])).toEqual([]);
    expect(refused).toEqual([]);
  });
});

test('who serves one group belongs to another by the account that is signed in; a spent link leads nowhere', async ({
  house: { server, host },
}) => {
  const group = await newGroup(host);
  const meeting = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, {
    ...startingIn(5),
    door: 'members',
  });
  const invitation = await host.give<MadeMemberInvitation>('POST', `groups/${group.id}/members/invitations`, {
    uses: 1,
    days: 1,
  });
  const link = `${server.url}/invitation#${invitation.secret}`;
  const phone = await device();
  const served = await host.give<{ secret: string }>('POST', `groups/${(await newGroup(host)).id}/invitations`, {
    terms: [],
  });
  await phone.register(`${server.url}/invitation#${served.secret}`);
  await expect(phone.page).toHaveURL(`${server.url}/serve`);
  await phone.page.goto(link);
  await phone.shows(`Belong to ${group.settings.name}`);
  await phone.press('Accept the invitation');
  await phone.shows('Where you belong');
  await expect(phone.page.getByText('You serve this group, and so you belong.', { exact: false })).toBeVisible();
  await expect(phone.page.getByText(NUMBER)).toHaveCount(1);
  await phone.page.goto('about:blank');
  await phone.page.goto(link);
  await phone.shows('This invitation no longer works.');

  await phone.page.goto(`${server.url}/meetings/${meeting.link}`);
  await phone.shows('How to become a member');
  await expectNoFindings(phone.page);
});
