import { type Group, type MadeInvitation } from '@homegroup/contracts';
import { ServerProcess } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

const GROUP = {
  name: 'Night owls',
  fellowship: 'HA',
  language: 'en',
  timeZone: 'Europe/Madrid',
  place: '',
  about: '',
  contact: '',
  basket: { venmo: '', square: '', paypal: '', link: '' },
};
/** Nobody serves there yet. */
let server: ServerProcess;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const tap = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
/** The word of a chip covers its box. */
const choose = (page: Page, name: string) => page.getByLabel(name, { exact: true }).setChecked(true, { force: true });
const unchoose = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).setChecked(false, { force: true });

async function becomeFirstServant(page: Page): Promise<void> {
  await page.goto(await server.invitation());
  await heading(page, 'You are invited');
  expect(new URL(page.url()).hash).toBe('');
  await press(page, 'Go on with a recovery code only');
  await heading(page, 'Your recovery code');
  await page.getByLabel('I have written them down').check();
  await press(page, 'Go on');
  await heading(page, 'Your groups');
}

async function setUpGroup(page: Page): Promise<void> {
  await tap(page, 'Set up a group');
  await page.getByLabel('Name of the group').fill('Riverside Group');
  await page.getByLabel('Fellowship').fill('HA');
  await page.getByLabel('Time zone').fill('Europe/Madrid');
  await expectNoFindings(page);
  await press(page, 'Save');
  await heading(page, 'Riverside Group');
}

/** By the clock in Madrid, so many minutes from now. */
function madrid(minutes: number): { day: string; time: string } {
  const at = new Date(Date.now() + minutes * 60_000);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', ...options }).format(at);
  return { day: format({ dateStyle: 'short' }), time: format({ timeStyle: 'short' }) };
}

async function setUpMeetings(page: Page): Promise<void> {
  const soon = madrid(5);
  await tap(page, 'Add a meeting');
  await page.getByLabel('Name of the meeting').fill('By the river');
  await choose(page, 'Once');
  await page.getByLabel('Date', { exact: true }).fill(soon.day);
  await page.getByLabel('Starts at').fill(soon.time);
  await choose(page, 'Step study');
  await unchoose(page, 'Participation');
  await expect(page.getByText('That is:')).toBeVisible();
  await press(page, 'Save');
  await tap(page, 'Add a meeting');
  await page.getByLabel('Name of the meeting').fill('Night owls');
  await choose(page, 'Closed');
  await choose(page, 'Speaker');
  await page.getByLabel('Starts at').fill('22:30');
  await press(page, 'Save');
  await tap(page, 'Add a meeting');
  await page.getByLabel('Name of the meeting').fill('Last Friday book study');
  await choose(page, 'Monthly');
  await page.getByLabel('Which one in the month').selectOption('Last');
  await page.getByLabel('Day', { exact: true }).selectOption('Friday');
  await choose(page, 'Book study');
  await expectNoFindings(page);
  await press(page, 'Save');
  await heading(page, 'Riverside Group');
  for (const title of ['By the river', 'Night owls', 'Last Friday book study']) {
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  }
  await expectNoFindings(page);
}

test.beforeAll(async () => {
  server = await ServerProcess.start({ DEMO: 'off' });
});
test.afterAll(() => server.stop());

test('a group is made from the one-time link, its meetings set up on a phone, one found and joined by tap', async ({
  phone,
}) => {
  const servant = await phone({ timezoneId: 'Europe/Madrid' });
  const refused = refusedBy(servant);
  await becomeFirstServant(servant);
  await setUpGroup(servant);
  await setUpMeetings(servant);
  expect(refused).toEqual([]);

  const visitor = await phone({ timezoneId: 'Asia/Kolkata' });
  await visitor.goto(`${server.url}/?format=step`);
  await expect(visitor.getByRole('link', { name: 'Join By the river' })).toBeVisible();
  await expect(visitor.getByText('Night owls')).toHaveCount(0);
  await tap(visitor, 'Join By the river');
  await visitor.getByRole('textbox', { name: 'Name to show' }).fill('Robin L.');
  await press(visitor, 'Just listen');
  await expect(visitor.getByRole('button', { name: 'Leave' })).toBeVisible();

  await servant.goto(visitor.url());
  await servant.getByLabel('Come in as chair').check();
  await servant.getByRole('textbox', { name: 'Name to show' }).fill('Maria T.');
  await press(servant, 'Just listen');
  await expect(visitor.getByText('Maria T. chairs', { exact: false })).toBeVisible();
});

test('who serves is invited by link, has a position then, and nobody else sees the pages', async ({
  house: { server: there, host },
  phone,
}) => {
  const group = (await host.ask<Group>('POST', 'groups', GROUP)).value;
  const terms = [{ position: 'greeter', until: null }];
  const path = `groups/${group.id}/invitations`;
  const { secret } = (await host.ask<MadeInvitation>('POST', path, { terms })).value;
  const newcomer = await phone({ timezoneId: 'Europe/Madrid' });
  await newcomer.goto(`${there.url}/serve/groups/${group.id}`);
  await expect(newcomer.getByText('Please sign in to see this page.', { exact: false })).toBeVisible();
  await expectNoFindings(newcomer);
  await newcomer.goto(`${there.url}/invitation#${secret}`);
  await expect(newcomer.getByText('You are invited to serve Night owls', { exact: false })).toBeVisible();
  await press(newcomer, 'Go on with a recovery code only');
  await newcomer.getByLabel('I have written them down').check();
  await press(newcomer, 'Go on');
  await expect(newcomer.getByText('You serve as: greeter')).toBeVisible();
  await tap(newcomer, 'Night owls');
  await tap(newcomer, 'Trusted servants');
  await expect(newcomer.getByRole('heading', { level: 2, name: 'A trusted servant · You' })).toBeVisible();
  await expectNoFindings(newcomer);
  await press(newcomer, 'Leave this group');
  await expect(newcomer.getByText('A trusted servant will be gone in ten seconds.')).toBeVisible();
  await press(newcomer, 'Undo');
  await press(newcomer, 'Make an invitation link');
  await expect(newcomer.getByText(/\/invitation#[\w-]{43}$/)).toBeVisible();
});
