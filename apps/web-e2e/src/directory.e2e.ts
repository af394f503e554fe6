import { type Group, type GroupMeeting, type MeetingSettings } from '@homegroup/contracts';
import { Servant, ServerProcess } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

const GROUP = {
  name: 'Riverside Group',
  fellowship: 'HA',
  language: 'en',
  timeZone: 'Asia/Kathmandu',
  place: '',
  about: 'We meet online.\nNewcomers are welcome.',
  contact: 'riverside@example.org',
  basket: { venmo: '@Riverside', square: '', paypal: '', link: 'https://example.org/basket' },
};
/** More than one answer lists. */
const MANY = 55;

let server: ServerProcess;
let group: Group;
let closed: GroupMeeting;

test.beforeAll(async () => {
  server = await ServerProcess.start({ TIME_ZONE: 'Europe/Madrid' });
  const servant = await Servant.first(server);
  group = (await servant.ask<Group>('POST', 'groups', GROUP)).value;
  closed = await setUp(servant, {
    title: '<b>Tuesday</b> Step Study',
    language: 'es',
    attendance: 'closed',
    formats: ['step', 'newcomer'],
    notes: 'Bring the book.',
  });
  for (let number = 1; number < MANY; number += 1) {
    await setUp(servant, { title: `Speaker ${number}`, formats: ['speaker'], tags: ['women'] });
  }
});
test.afterAll(() => server.stop());

async function setUp(servant: Servant, changes: Partial<MeetingSettings>): Promise<GroupMeeting> {
  const settings = {
    // Every day, so that there is one whenever the test runs: in five hours at the earliest, and in 29 at the latest.
    schedule: { kind: 'weekly', days: [...DAYS], every: 1, time: timeInKathmandu(5), from: '2020-01-01', until: null },
    ...{ timeZone: GROUP.timeZone, lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 30, attendance: 'open' },
    ...{
      sharing: 'anyone',
      way: 'raisedHands',
      style: 'warning',
      shareLengthMs: 180_000,
      door: 'open',
      quarantine: false,
    },
    ...{ language: 'en', formats: [], tags: [], notes: '', phone: null, suspended: false, cancelled: [], link: null },
  };
  const { value } = await servant.ask<GroupMeeting>('POST', `groups/${group.id}/meetings`, { ...settings, ...changes });
  return value;
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** The time of day there, so many hours from now. */
function timeInKathmandu(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000);
  return at.toLocaleTimeString('en-GB', { timeZone: GROUP.timeZone, hour: '2-digit', minute: '2-digit' });
}

const MADRID = { timezoneId: 'Europe/Madrid' };

/** Everything that a page says to its console, from now on. */
function saidBy(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

const paths = () => ['/', '/?format=step', `/meetings/${closed.link}`, `/groups/${group.link}`, '/new-here'];

test('without scripts everything can be read, narrowed, searched and gone on with', async ({ phone }) => {
  const page = await phone({ ...MADRID, javaScriptEnabled: false });
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'On now' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Join Open door meeting' })).toHaveAttribute('href', '/m/demo');
  await page.getByRole('link', { name: 'More meetings' }).click();
  await expect(page).toHaveURL(/\?after=/);
  // Which of those at one time come first is nowhere promised.
  await expect(page.getByRole('link', { name: /^Speaker \d+$/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Format' }).click();
  await page.getByRole('link', { name: 'Step study', exact: true }).click();
  await expect(page).toHaveURL(`${server.url}/?format=step`);
  await expect(page.getByRole('link', { name: '<b>Tuesday</b> Step Study' }).first()).toBeVisible();
  await expect(page.getByText('Speaker 1', { exact: true })).toHaveCount(0);
  await page.getByRole('searchbox').fill('tues riverside');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${server.url}/?format=step&q=tues+riverside`);
  await page.getByRole('link', { name: '<b>Tuesday</b> Step Study' }).first().click();
  await expect(page.getByText('Nobody checks, and you may just listen', { exact: false })).toBeVisible();
  await expect(page.getByText('Bring the book.')).toBeVisible();
  await page.getByRole('link', { name: 'Riverside Group' }).click();
  await expect(page.getByRole('link', { name: 'riverside@example.org' })).toBeVisible();
  await page.getByRole('link', { name: 'New here?' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is asked of you' })).toBeVisible();
  await expect(page.getByRole('link', { name: /988 Suicide/ })).toBeVisible();
});

test('pages come alive as they were drawn, wherever and in whatever language they are read', async ({ phone }) => {
  const places = [
    ['en-US', 'America/St_Johns'],
    ['es-MX', 'Pacific/Chatham'],
    ['en-GB', 'Europe/Madrid'],
  ] as const;
  for (const [locale, timezoneId] of places) {
    const page = await phone({ locale, timezoneId });
    const said = saidBy(page);
    for (const path of paths()) {
      await page.goto(server.url + path);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
      // A phone's history shows it.
      expect(await page.title()).toBe('Meetings');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    expect([locale, said]).toEqual([locale, []]);
  }
});

test('what was drawn is not asked for again, and days are the visitor’s', async ({ phone }) => {
  const here = await phone(MADRID);
  const asked: string[] = [];
  here.on('request', (request) => asked.push(request.url()));
  for (const path of paths()) await here.goto(server.url + path, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  const away = await phone({ timezoneId: 'America/New_York' });
  await away.goto(server.url);
  await expect(away.getByText('Times are in the time zone of New York.')).toBeVisible();
});

test('the list is narrowed by tap, and the way back is the browser’s', async ({ phone }) => {
  const page = await phone(MADRID);
  const refused = refusedBy(page);
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Who comes' }).click();
  await page.getByRole('link', { name: 'Closed', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Who comes: Closed' })).toBeVisible();
  await expect(page.getByText('Speaker 1', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'For whom' }).click();
  await page.getByRole('link', { name: 'Women' }).click();
  await expect(page.getByText('No meeting in the next seven days fits all of this.')).toBeVisible();
  await page.getByRole('link', { name: 'Without “Women”' }).click();
  await expect(page.getByRole('link', { name: '<b>Tuesday</b> Step Study' }).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`${server.url}/?attendance=closed&tag=women`);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${server.url}/`);
  await page.getByRole('link', { name: 'More meetings' }).click();
  await expect(page).toHaveURL(`${server.url}/`);
  expect(await page.getByRole('link', { name: /^Speaker \d+$/ }).count()).toBeGreaterThan(50);
  expect(refused).toEqual([]);
});

test('a language that is chosen stays, and the server draws in it', async ({ phone }) => {
  const page = await phone(MADRID);
  await page.goto(server.url);
  await page.getByLabel('Language').last().selectOption('es');
  await expect(page.getByRole('heading', { name: 'En curso' })).toBeVisible();
  await page.reload();
  expect(await page.evaluate(() => document.cookie)).toBe('language=es');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ sameSite: 'Lax', path: '/' });
  const drawn = await fetch(server.url, { headers: { accept: 'text/html', cookie: 'language=es' } });
  expect(await drawn.text()).toMatch(/<html lang="es" dir="ltr"[\s\S]*En curso/);
});

test('search engines are told what there is, and nothing in it is taken for a tag', async () => {
  const drawn = async (path: string) => {
    const answer = await fetch(server.url + path, { headers: { accept: 'text/html' } });
    const text = await answer.text();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1];
    return { status: answer.status, text, data: json === undefined ? null : (JSON.parse(json) as unknown) };
  };
  const meeting = await drawn(`/meetings/${closed.link}`);
  expect(meeting.text).not.toContain('<b>Tuesday');
  expect(meeting.text).not.toContain('noindex');
  expect(meeting.text).toContain(`<link rel="canonical" href="${server.url}/meetings/${closed.link}" />`);
  expect(meeting.data).toMatchObject({
    '@type': 'Event',
    name: '<b>Tuesday</b> Step Study',
    startDate: expect.stringMatching(/T\d\d:\d\d:00\+05:45$/),
    isAccessibleForFree: true,
    location: { '@type': 'VirtualLocation', url: `${server.url}/m/${closed.link}` },
    eventSchedule: { '@type': 'Schedule', repeatFrequency: 'P1W', scheduleTimezone: 'Asia/Kathmandu' },
  });
  expect((await drawn('/')).data).toMatchObject({ '@type': 'ItemList' });
  for (const path of ['/?format=step', '/m/demo', '/sign-in']) expect((await drawn(path)).text).toContain('noindex');
  const missing = await drawn('/meetings/nowhere');
  expect([missing.status, missing.data]).toEqual([404, null]);
  expect(missing.text).toContain('This link leads to no meeting.');
});

test('axe finds nothing, with a sheet open and on every page; at twice the size nothing is cut off', async ({
  phone,
}) => {
  const page = await phone(MADRID);
  const [, , ...aboutOne] = paths();
  for (const path of ['/?day=MO&tag=men&q=zebra', `/m/${closed.link}`, ...aboutOne]) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await expectNoFindings(page);
  }
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Format' }).click();
  await expectNoFindings(page);
  await page.setViewportSize({ width: 195, height: 422 });
  for (const path of paths()) {
    await page.goto(server.url + path);
    const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect([path, await page.evaluate(isWide)]).toEqual([path, false]);
  }
});
