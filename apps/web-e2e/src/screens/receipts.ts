import { readFile } from 'node:fs/promises';
import { delay, HeldMeeting, linesOfPdf, newGroup, startingIn } from '@homegroup/testbed';
import { type Page } from '@playwright/test';
import { open, SETTLE_MS, shoot } from './look.js';
import { type Visit } from './visit.js';
import { press, seated } from './visitor.js';
import { WORDS } from './words.js';

/** Letters of the signature at the end. */
const END = 20;

/** A proof of attendance: asked for, made, taken along, and checked by someone else. */
export async function pictureReceipts({ browser, server, host, language }: Visit): Promise<void> {
  const group = await newGroup(host, { name: 'Riverside Group' });
  const settings = startingIn(-1, { title: 'Tuesday Step Study', tags: ['proofOfAttendance'], language });
  const meeting = await HeldMeeting.of(server, host, group, settings);
  const page = await seated(browser, language, meeting, { name: 'Robin L.' });
  await press(page, WORDS.menu);
  await press(page, WORDS.proof);
  await delay(SETTLE_MS);
  await shoot(page, 'receipt-ask', language);
  await press(page, WORDS.makeReceipt);
  await delay(SETTLE_MS);
  await shoot(page, 'receipt', language);
  await press(page, WORDS.close);
  await press(page, WORDS.leave);
  await page.getByRole('heading', { name: WORDS.proof }).waitFor();
  await delay(SETTLE_MS);
  await shoot(page, 'receipt-after', language);
  const text = await textOf(page);
  await page.context().close();

  const clerk = await open(browser, language, `${server.url}/verify`);
  await shoot(clerk, 'verify', language);
  await check(clerk, text);
  await shoot(clerk, 'verify-true', language);
  await check(clerk, `${text.slice(0, -END)}${text.at(-END) === 'A' ? 'B' : 'A'}${text.slice(1 - END)}`);
  await shoot(clerk, 'verify-changed', language);
  await clerk.context().close();
}

async function check(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await press(page, WORDS.check);
  await delay(SETTLE_MS);
}

/** The receipt as it stands at the foot of the paper. */
async function textOf(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, WORDS.download)]);
  const lines = linesOfPdf(await readFile(await download.path()));
  return lines
    .slice(lines.findIndex((line) => TEXT_BEGINS.test(line)) + 1)
    .join('')
    .replace(/\s/g, '');
}

const TEXT_BEGINS = /^(The receipt as text|El recibo como texto)/;
