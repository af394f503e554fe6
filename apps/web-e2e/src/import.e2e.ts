import { type Group, type ServedGroup } from '@homegroup/contracts';
import { Servant, ServerProcess } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Someday'];

let server: ServerProcess;
let host: Servant;

test.beforeAll(async () => {
  server = await ServerProcess.start({ DEMO: 'off', GROUPS_CREATED_BY: 'anyone', INSTANCE_NAME: 'Evening meetings' });
  host = await Servant.first(server);
});
test.afterAll(() => server.stop());

/** Copying asks for no permission. */
function mayCopy(page: Page): Promise<void> {
  return page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
}

/** An export in which every eighth row has no day of the week. */
function exported(count: number): string {
  const row = (index: number) => {
    const group = Math.floor(index / 4);
    return `"8:00 pm",${DAYS[index % DAYS.length] ?? ''},"Meeting ${index}","Open, Step","Two\nlines",slug-${index},"Group ${group}"`;
  };
  return ['Time,Day,Name,Types,Notes,Slug,Group', ...Array.from({ length: count }, (_, index) => row(index))].join(
    '\n',
  );
}

async function lookAt(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Look at the file' }).click();
}

test('a list of meetings is tried, then set up from a phone, and found in the directory', async ({ phone }) => {
  const page = await phone({ servant: host, timezoneId: 'America/Chicago' });
  await mayCopy(page);
  const refused = refusedBy(page);
  await page.goto(`${server.url}/serve`);
  await page.getByRole('link', { name: 'Import meetings' }).click();
  await page.getByLabel('Fellowship').fill('HA');
  await lookAt(page, 'broken.csv', Buffer.from('Name,Day,Time\nCafé,Monday,7 pm\n', 'latin1'));
  await expect(page.getByText('Save it as “CSV UTF-8”', { exact: false })).toBeVisible();
  await expectNoFindings(page);

  await lookAt(page, 'meetings.csv', exported(80));
  await expect(page.getByText('70 meetings in 20 groups can be set up.')).toBeVisible();
  await expect(page.getByText('Row 9, Day: The day is none of the week.')).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Copy the list' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')).toHaveLength(10);
  const feed = async () => ((await (await fetch(`${server.url}/feeds/meetings.json`)).json()) as unknown[]).length;
  expect(await feed()).toBe(0);

  await page.getByRole('button', { name: 'Set up 70 meetings' }).click();
  await expect(page.getByText('Done: 70 meetings in 20 groups.')).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole('link', { name: 'To all meetings' }).click();
  await expect(page.getByRole('link', { name: /^Meeting \d+/ }).first()).toBeVisible();
  expect(await feed()).toBe(70);
  expect(refused).toEqual([]);
});

test('whoever serves a group alone is told kindly, and finds what its web servant needs', async ({ phone }) => {
  const settings = { name: 'Riverside', fellowship: 'HA', language: 'en', timeZone: 'UTC', place: '', about: '' };
  const basket = { venmo: '', square: '', paypal: '', link: '' };
  const { value: group } = await host.ask<Group>('POST', 'groups', { ...settings, contact: '', basket });
  const { value: made } = await host.ask<{ secret: string }>('POST', `groups/${group.id}/invitations`, { terms: [] });
  const servant = await Servant.invited(server, made.secret);
  expect((await servant.ask<ServedGroup[]>('GET', 'groups')).value).toHaveLength(1);
  const page = await phone({ servant, timezoneId: 'America/Chicago' });
  await mayCopy(page);
  await page.goto(`${server.url}/serve/import`);
  await expect(page.getByText('Importing is for whoever serves this whole site.', { exact: false })).toBeVisible();
  await expectNoFindings(page);

  await page.goto(`${server.url}/serve/groups/${group.id}`);
  await page.getByRole('link', { name: 'For finders and web pages' }).click();
  await expect(page.getByText(`$tsml_conference_providers['localhost'] = 'Evening meetings';`)).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(`${server.url}/feeds/groups/${group.link}.json`);
  expect((await fetch(address)).status).toBe(200);
});
