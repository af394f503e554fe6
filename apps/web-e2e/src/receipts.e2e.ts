import { readFile } from 'node:fs/promises';
import {
  filesHolding,
  HeldMeeting,
  linesOfPdf,
  newGroup,
  Servant,
  ServerProcess,
  startingIn,
  wordsIn,
} from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { test } from './fixtures.js';

const TITLE = 'Café by the river';
let server: ServerProcess;
let meeting: HeldMeeting;

test.beforeAll(async () => {
  server = await ServerProcess.start({ DEMO: 'off', RECEIPT_AFTER_MIN: '0' });
  const host = await Servant.first(server);
  const settings = startingIn(0, { title: TITLE, tags: ['proofOfAttendance'] });
  meeting = await HeldMeeting.of(server, host, await newGroup(host), settings);
});
test.afterAll(() => server.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function comeIn(page: Page): Promise<void> {
  await page.goto(`${server.url}/m/${meeting.link}`);
  await page.getByRole('textbox', { name: 'Name to show' }).fill('Robin L.');
  await press(page, 'Just listen');
  await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
}

/** The paper as it was saved. */
async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download the PDF')]);
  expect(download.suggestedFilename()).toMatch(/^receipt-\d{4}-\d\d-\d\d\.pdf$/);
  return readFile(await download.path());
}

/** The receipt at the foot of the paper, as someone would copy it. */
function textOn(paper: Buffer): string {
  const lines = linesOfPdf(paper);
  return lines.slice(lines.indexOf('The receipt as text') + 1).join('\n');
}

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('The text of the receipt').fill(text);
  await press(page, 'Check it');
}

test('whoever was there has a paper, which anyone checks without a network, and of which the server keeps nothing', async ({
  phone,
}) => {
  const member = await phone();
  const refused = refusedBy(member);
  await comeIn(member);
  await press(member, 'Menu');
  await press(member, 'Proof of attendance');
  await expect(member.getByText('It does not hold your name', { exact: false })).toBeVisible();
  await press(member, 'Make it now');
  await expect(member.getByText(TITLE).last()).toBeVisible();
  await expectNoFindings(member);
  const paper = await saved(member);
  const lines = linesOfPdf(paper);
  expect(lines).toEqual(expect.arrayContaining(['Proof of attendance', TITLE, 'Riverside', '0 minutes']));
  const code = lines.find((line) => /^(?:[0-9a-f]{4} ?){8}$/.test(line)) ?? '';
  expect(code).not.toBe('');

  await press(member, 'Close');
  await press(member, 'Leave');
  await expect(member.getByRole('heading', { name: 'Proof of attendance' })).toBeVisible();
  await expectNoFindings(member);
  const last = await saved(member);
  expect(textOn(last)).not.toBe(textOn(paper));
  expect(refused).toEqual([]);

  const clerk = await phone();
  const refusedToo = refusedBy(clerk);
  await clerk.goto(`${server.url}/verify`);
  await expect(clerk.getByRole('heading', { level: 1, name: 'Check a proof of attendance' })).toBeVisible();
  await clerk.context().setOffline(true);
  for (const text of [textOn(paper), textOn(last).toLowerCase()]) {
    await check(clerk, text);
    await expect(clerk.getByText('This receipt was signed here, and nothing in it was changed.')).toBeVisible();
    await expect(clerk.getByText(TITLE, { exact: true })).toBeVisible();
  }
  await expectNoFindings(clerk);
  await check(clerk, textOn(paper));
  await expect(clerk.getByText(code, { exact: true })).toBeVisible();
  const plain = textOn(paper).replace(/\s/g, '');
  const at = plain.length - 20;
  const forged = plain.slice(0, at) + (plain[at] === 'A' ? 'B' : 'A') + plain.slice(at + 1);
  await check(clerk, forged);
  await expect(clerk.getByText('This receipt was not signed here as it stands.', { exact: false })).toBeVisible();
  await check(clerk, plain.slice(0, -30));
  await expect(clerk.getByText('The end is missing.', { exact: false })).toBeVisible();
  await expectNoFindings(clerk);
  expect(refusedToo).toEqual([]);

  const words = [plain, textOn(last).replace(/\s/g, ''), code.replaceAll(' ', ''), code];
  expect(await filesHolding(server.dataDir, words)).toEqual([]);
  expect(wordsIn(server.output, words)).toEqual([]);
});

test('a scanned code opens the page with its receipt, which no request carries', async ({ phone }) => {
  const member = await phone();
  await comeIn(member);
  await press(member, 'Leave');
  const text = textOn(await saved(member)).replace(/\s/g, '');
  const clerk = await phone();
  const asked: string[] = [];
  clerk.on('request', (request) => asked.push(`${request.url().split('#')[0]} ${request.postData() ?? ''}`));
  await clerk.goto(`${server.url}/verify#${text}`);
  await expect(clerk.getByText('This receipt was signed here, and nothing in it was changed.')).toBeVisible();
  expect(asked.filter((one) => one.includes(text.slice(0, 40)))).toEqual([]);
});

test('a meeting that gives no proof says nothing of it', async ({ phone }) => {
  const host = meeting.host;
  const plain = await HeldMeeting.of(server, host, await newGroup(host, { name: 'Hillside' }), startingIn(0));
  const member = await phone();
  await member.goto(`${server.url}/m/${plain.link}`);
  await member.getByRole('textbox', { name: 'Name to show' }).fill('Robin L.');
  await press(member, 'Just listen');
  await press(member, 'Menu');
  await expect(member.getByRole('button', { name: 'People', exact: true })).toBeVisible();
  await expect(member.getByRole('button', { name: 'Proof of attendance' })).toHaveCount(0);
});
