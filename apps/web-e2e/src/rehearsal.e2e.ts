import { type GroupMeeting } from '@homegroup/contracts';
import { newGroup, startingIn } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const shows = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();

test('a servant rehearses: an intruder comes, is removed, comes back and meets the knock; serenity; a summary', async ({
  house: { server, host },
  phone,
}) => {
  const group = await newGroup(host);
  const { id } = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, startingIn(300));
  const page = await phone({ servant: host });
  const refused = refusedBy(page);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));

  await test.step('it begins at the meeting’s page', async () => {
    await page.goto(`${server.url}/serve/groups/${group.id}/meetings/${id}`);
    await press(page, 'Start a rehearsal');
    await expect(page.getByRole('heading', { name: /^Rehearsal: / })).toBeVisible();
    await expectNoFindings(page);
    await page.getByRole('textbox', { name: 'Name to show' }).fill('Maria T.');
    await press(page, 'Come in and begin');
    await shows(page, /^Rehearsal: only/);
    await press(page, '9 here');
    await shows(page, 'Ana');
    await page.keyboard.press('Escape');
    await expectNoFindings(page);
  });

  const name = () => page.locator('li[data-where] strong').first().textContent();
  await test.step('one who comes back is removed, and the card says after how long', async () => {
    await page.getByText('Let somebody in', { exact: true }).click();
    await expectNoFindings(page);
    await press(page, 'Somebody who comes back');
    await shows(page, 'is in the room');
    await page.getByText('Let somebody in', { exact: true }).click();
    await press(page, '10 here');
    await press(page, `What you can do for ${await name()}`);
    await press(page, 'Send away');
    await page.keyboard.press('Escape');
    await shows(page, /gone after \d+ seconds?; is on the way back/);
    await shows(page, /is back, and waits at the door/);
  });

  await test.step('they meet the knock', async () => {
    await press(page, 'Door · 1 waiting');
    await press(page, `Not now: ${await name()}`);
    await page.keyboard.press('Escape');
  });

  await test.step('everything stands still', async () => {
    await press(page, 'Serenity: everything stands still at once');
    await shows(page, /^Everything stands still\. Take your time/);
    await expectNoFindings(page);
    await press(page, /^Go on/);
  });

  await test.step('a summary, which is kept nowhere', async () => {
    await page.getByText('Let somebody in', { exact: true }).click();
    await press(page, 'End the rehearsal');
    await expect(page.getByRole('heading', { name: 'The rehearsal is over' })).toBeVisible();
    for (const done of ['Sent somebody away', 'Answered a knock', 'Let everything stand still'])
      await shows(page, done);
    await expectNoFindings(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'The rehearsal is over' })).toBeVisible();
    await expect(page.getByText('Sent somebody away')).toHaveCount(0);
  });
  const secret = new URL(page.url()).hash.slice(1);
  expect(secret).toMatch(/^[0-9a-f]{43}$/);
  expect(addresses.filter((address) => address.includes(secret) && !address.includes(`#${secret}`))).toEqual([]);
  expect(refused).toEqual([]);
});
