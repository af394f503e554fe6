import { type Group, type GroupMeeting } from '@homegroup/contracts';
import { Member, newGroup, type Servant, startingIn } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

const PASTED = 'We came one by one.\r\nWe stayed.\r\n\r\nNobody asked us why.';

async function setUp(host: Servant): Promise<{ readonly group: Group; readonly meeting: GroupMeeting }> {
  const group = await newGroup(host);
  const meeting = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, startingIn(5));
  return { group, meeting };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const tap = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Adds a text of the group's own, as someone pastes it from another program. */
async function paste(page: Page): Promise<void> {
  await tap(page, 'Readings');
  await heading(page, 'Readings');
  await expectNoFindings(page);
  await tap(page, 'Add a reading');
  await page.getByLabel('Title').fill('Why we are here');
  await page.getByLabel('Source').fill('Written by our group.');
  await page.getByLabel('Text', { exact: true }).fill(PASTED);
  await expect(page.getByText('2 parts · 11 words · about 1 minute aloud')).toBeVisible();
  await expectNoFindings(page);
  await press(page, 'Save');
  await expect(page.getByRole('link', { name: 'Why we are here' })).toBeVisible();
}

async function writeOrder(page: Page): Promise<void> {
  await page.getByLabel('Template', { exact: true }).selectOption('Step study');
  await press(page, 'Copy this template');
  await page.getByRole('button', { name: /^Welcome/ }).click();
  await page.getByLabel('Name on screen').fill('By the river, welcome');
  await page.getByLabel('Length in minutes').fill('4');
  await page.getByLabel('Text on screen').selectOption('A whole reading');
  await page.getByLabel('Reading', { exact: true }).selectOption('Why we are here · English');
  await page.getByLabel('Prepared message').fill('Hello from the river.');
  await expectNoFindings(page);
  await press(page, 'Save');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('This is your group’s own order.')).toBeVisible();
}

test('on a phone a template is copied and changed, a text pasted into it, and the room that opens shows both', async ({
  house: { server, host },
  phone,
}) => {
  const { group, meeting } = await setUp(host);
  const page = await phone({ servant: host, timezoneId: 'Europe/Madrid' });
  const refused = refusedBy(page);
  await page.goto(`${server.url}/serve/groups/${group.id}`);
  await paste(page);
  await page.goto(`${server.url}/serve/groups/${group.id}`);
  await tap(page, 'Running order');
  await heading(page, 'Running order');
  await expect(page.getByText(/This is the template/)).toBeVisible();
  await expect(page.getByText('60 of 60 minutes')).toBeVisible();
  await expectNoFindings(page);
  await writeOrder(page);

  const sam = await Member.enter({ url: server.url, meeting: meeting.link, name: 'Sam R.' });
  const item = sam.view?.order.find(({ title }) => title === 'By the river, welcome');
  expect(item).toMatchObject({ kind: 'welcome', lengthMs: 4 * 60_000, lines: [2, 1] });
  const { items } = await sam.request('room:script', {});
  expect(items[item?.id ?? '']).toMatchObject({
    message: 'Hello from the river.',
    text: { title: 'Why we are here', parts: [['We came one by one.', 'We stayed.'], ['Nobody asked us why.']] },
  });
  sam.close();
  expect(refused).toEqual([]);
});

test('a meeting is read through as it is written, its bookmark put elsewhere, its reading kept while it is used', async ({
  house: { server, host },
  phone,
}) => {
  const { group, meeting } = await setUp(host);
  const page = await phone({ servant: host, timezoneId: 'Europe/Madrid' });
  const here = `${server.url}/serve/groups/${group.id}`;
  await page.goto(`${here}/readings`);
  await tap(page, 'Add a reading');
  await page.getByLabel('Title').fill('Our book');
  await page
    .getByLabel('Text', { exact: true })
    .fill(Array.from({ length: 30 }, (_, at) => `Page ${at}.`).join('\n\n'));
  await press(page, 'Save');
  await page.goto(`${here}/meetings/${meeting.id}/order`);
  await page.getByRole('button', { name: /^Welcome/ }).click();
  await page.getByLabel('Text on screen').selectOption('A book, from the bookmark on');
  await page.getByLabel('Reading', { exact: true }).selectOption('Our book · English');
  await press(page, 'Read through and print');
  await expect(page.getByText('Page 0.')).toBeVisible();
  await expectNoFindings(page);
  await press(page, 'Back to the items');
  await press(page, 'Save');
  await expect(page.getByText('Saved.')).toBeVisible();
  await tap(page, 'Where the reading goes on');
  await page.getByLabel('Our book: paragraph').fill('8');
  await expect(page.getByText('Page 7.')).toBeVisible();
  await expectNoFindings(page);
  await press(page, 'Save');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto(`${here}/readings`);
  await tap(page, 'Our book');
  await press(page, 'Remove this reading');
  await expect(page.getByText('A running order uses this reading. Take it out there first.')).toBeVisible();
});
