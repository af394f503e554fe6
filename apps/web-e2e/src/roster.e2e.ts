import { type GroupMeeting, type RosterLink } from '@homegroup/contracts';
import { newGroup, startingIn } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Says who is needed, and makes the link. */
async function ask(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Who serves when' }).click();
  await heading(page, 'Who serves when');
  await page.getByLabel('Timekeeper', { exact: true }).selectOption('1');
  await page.getByLabel('Reader', { exact: true }).selectOption('2');
  await press(page, 'Save');
  await expect(page.getByText('Saved.')).toBeVisible();
  await press(page, 'Make the link');
  const link = page.getByText(/\/roster\/[a-z0-9-]+#[\w-]{43}$/);
  await expect(link).toBeVisible();
  await expectNoFindings(page);
  return link.innerText();
}

/** Signs up as timekeeper with a name that the roster takes at the second try. */
async function signUp(page: Page): Promise<void> {
  await heading(page, 'Serve at By the river');
  await expect(page.getByText('Times are by your clock.', { exact: false })).toBeVisible();
  await expectNoFindings(page);
  await press(page, /^Sign up as timekeeper/);
  await page.getByLabel('Name').fill('sam@example.org');
  await press(page, 'Sign me up');
  await expect(page.getByText('This name could tell strangers who you are', { exact: false })).toBeVisible();
  await page.getByLabel('Name').fill('Sam R.');
  await expectNoFindings(page);
  await press(page, 'Sign me up');
  await expect(page.getByText('You serve as timekeeper. Thank you.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'You serve' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign up as timekeeper/ })).toHaveCount(0);
}

test('whoever signs up by the link comes to the meeting as timekeeper, without an account', async ({
  house: { server, host },
  phone,
}) => {
  const group = await newGroup(host);
  const meeting = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, startingIn(5));
  const servant = await phone({ servant: host, timezoneId: 'Europe/Madrid' });
  const refused = refusedBy(servant);
  await servant.goto(`${server.url}/serve/groups/${group.id}`);
  const link = await ask(servant);

  const stranger = await phone({ timezoneId: 'Asia/Kolkata' });
  const refusedToo = refusedBy(stranger);
  const addresses: string[] = [];
  stranger.on('request', (request) => addresses.push(request.url()));
  await stranger.goto(link);
  await signUp(stranger);
  const [, secret = ''] = link.split('#');
  expect(addresses.filter((address) => address.split('#')[0]?.includes(secret))).toEqual([]);
  await servant.reload();
  await expect(servant.getByRole('button', { name: /^Take off Sam R\./ })).toBeVisible();

  await stranger.getByRole('link', { name: 'To the meeting' }).click();
  await expect(stranger.getByText('You signed up as timekeeper today. Thank you.')).toBeVisible();
  await expect(stranger.getByLabel('Come in as timekeeper')).toBeChecked();
  await expectNoFindings(stranger);
  await stranger.getByRole('textbox', { name: 'Name to show' }).fill('Sam R.');
  await press(stranger, 'Just listen');
  await expect(stranger.getByRole('button', { name: 'Leave' })).toBeVisible();
  const signedUp = stranger.getByRole('region', { name: 'Signed up for today' });
  await expect(signedUp.getByText('is here')).toBeVisible();

  await servant.goto(`${server.url}/m/${meeting.link}`);
  await servant.getByRole('textbox', { name: 'Name to show' }).fill('Maria T.');
  await press(servant, 'Just listen');
  const serving = servant.getByRole('region', { name: 'Who serves today' });
  await expect(serving.getByText('timekeeper Sam R.')).toBeVisible();
  expect([...refused, ...refusedToo]).toEqual([]);
});

test('a place that is given back is free again, and a link that was replaced leads nowhere', async ({
  house: { server, host },
  phone,
}) => {
  const group = await newGroup(host);
  const meeting = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, startingIn(5));
  const path = `groups/${group.id}/meetings/${meeting.id}/roster`;
  await host.give('PUT', path, { needs: [{ position: 'timekeeper', count: 1 }] });
  const { secret } = await host.give<RosterLink>('POST', `${path}/link`);
  const page = await phone({ timezoneId: 'Asia/Kolkata' });
  await page.goto(`${server.url}/roster/${meeting.link}#${secret}`);
  await signUp(page);
  await press(page, /^Give back timekeeper/);
  await expect(page.getByText('You give this back in ten seconds.')).toBeVisible();
  await press(page, 'Undo');
  await expect(page.getByText('You give this back in ten seconds.')).toHaveCount(0);
  await press(page, /^Give back timekeeper/);
  await expect(page.getByRole('button', { name: /^Sign up as timekeeper/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'You serve' })).toHaveCount(0);
  await host.give('POST', `${path}/link`);
  await page.reload();
  await heading(page, 'This link is no longer in use. Ask the group for the new one.');
  await expectNoFindings(page);
});

test('a position whose servant does not come is handed over by the chair, who then sees them come after all', async ({
  house: { server, host },
  phone,
}) => {
  const group = await newGroup(host);
  const meeting = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, startingIn(5));
  const path = `groups/${group.id}/meetings/${meeting.id}/roster`;
  await host.give('PUT', path, { needs: [{ position: 'timekeeper', count: 1 }] });
  const { secret } = await host.give<RosterLink>('POST', `${path}/link`);
  const late = await phone({ timezoneId: 'Asia/Kolkata' });
  await late.goto(`${server.url}/roster/${meeting.link}#${secret}`);
  await signUp(late);

  const comeIn = async (page: Page, name: string) => {
    await page.getByRole('textbox', { name: 'Name to show' }).fill(name);
    await press(page, 'Just listen');
    await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
  };
  const [chair, dan] = [await phone({ servant: host }), await phone()];
  await chair.goto(`${server.url}/serve/groups/${group.id}`);
  await expect(chair.getByRole('link', { name: 'Who serves when' })).toBeVisible();
  for (const [page, name] of [
    [chair, 'Maria T.'],
    [dan, 'Dan'],
  ] as const) {
    await page.goto(`${server.url}/m/${meeting.link}`);
    if (page === chair) await page.getByLabel('Come in as chair').check();
    await comeIn(page, name);
  }
  const signedUp = (page: Page) => page.getByRole('region', { name: 'Signed up for today' });
  for (const page of [chair, dan]) await expect(signedUp(page)).toContainText(/timekeeper\s*Sam R\.\s*not here yet/i);
  await expect(dan.getByRole('button', { name: 'Someone else as timekeeper' })).toHaveCount(0);

  await press(chair, 'Someone else as timekeeper');
  await expectNoFindings(chair);
  await chair.getByRole('group', { name: 'Someone else as timekeeper' }).getByRole('button', { name: 'Dan' }).click();
  for (const page of [chair, dan]) await expect(signedUp(page)).toContainText(/not here yet\s*Now: Dan/i);
  await expect(chair.getByRole('button', { name: 'Someone else as timekeeper' })).toHaveCount(0);
  await expect(dan.getByRole('region', { name: 'Who serves today' })).toContainText(/timekeeper Dan/);

  await late.getByRole('link', { name: 'To the meeting' }).click();
  await comeIn(late, 'Sam R.');
  for (const page of [chair, dan]) await expect(signedUp(page)).toContainText(/Sam R\.\s*is here\s*Now: Dan/i);
});
