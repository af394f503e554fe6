import { ServerProcess, wordsIn } from '@homegroup/testbed';
import { expect, test } from '@playwright/test';
import { Device } from './device.js';
import { expectNoFindings, refusedBy } from './findings.js';

let server: ServerProcess;
let devices: Device[] = [];

test.beforeEach(async () => {
  server = await ServerProcess.start();
});
test.afterEach(async () => {
  for (const device of devices) await device.goHome();
  devices = [];
  await server.stop();
});

async function device(): Promise<Device> {
  const started = await Device.start();
  devices.push(started);
  return started;
}

const secretOf = (link: string) => new URL(link).hash.slice(1);
const unknownSecret = 'A'.repeat(43);

test('from the printed link to an account with two devices, and one of them revoked', async () => {
  const phone = await device();
  const refused = refusedBy(phone.page);
  const link = await server.invitation();

  await test.step('the first servant opens the link: its secret leaves the address at once', async () => {
    await phone.page.goto(link);
    await phone.shows('You are invited');
    expect(phone.page.url()).toBe(`${server.url}/invitation`);
    await expectNoFindings(phone.page);
  });

  const words = await test.step('a passkey is made, and twelve words are shown once', async () => {
    await phone.press('Go on with a passkey');
    await phone.shows('Your recovery code');
    await expect(phone.page.getByRole('button', { name: 'Go on' })).toBeDisabled();
    await expectNoFindings(phone.page);
    const shown = await phone.keepWords();
    expect(shown).toHaveLength(12);
    await expect(phone.page).toHaveURL(`${server.url}/serve`);
    return shown;
  });

  await test.step('signing out and in again with the passkey', async () => {
    await phone.page.goto(`${server.url}/account`);
    await expect(phone.page.getByText('The passkey you came in with')).toBeVisible();
    await expectNoFindings(phone.page);
    await phone.press('Sign out');
    await expect(phone.page).toHaveURL(`${server.url}/sign-in`);
    await phone.press('Sign in with a passkey');
    await expect(phone.page).toHaveURL(`${server.url}/serve`);
  });

  const laptop = await device();
  await test.step('another device comes in by the words, as they are on paper, and gets a passkey of its own', async () => {
    await laptop.page.goto(`${server.url}/sign-in`);
    await laptop.press('Sign in with a passkey');
    await expect(laptop.page.getByText('No passkey was given', { exact: false })).toBeVisible();
    const code = laptop.page.getByLabel('The twelve words of your recovery code');
    await code.fill(words.slice(1).join(' '));
    await laptop.press('Sign in with the words');
    await expect(laptop.page.getByText('Check the words', { exact: false })).toBeVisible();
    await expectNoFindings(laptop.page);
    await code.fill(words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n'));
    await laptop.press('Sign in with the words');
    await expect(laptop.page).toHaveURL(`${server.url}/serve`);
    await laptop.page.goto(`${server.url}/account`);
    await laptop.press('Add this device');
    await expect(laptop.page.getByText('This device is added.')).toBeVisible();
    await expect(laptop.page.getByRole('listitem')).toHaveCount(2);
    await laptop.press('Add this device');
    await expect(laptop.page.getByText('has a passkey for this account already', { exact: false })).toBeVisible();
    await laptop.press('Sign out on all devices');
    await laptop.press('Sign in with a passkey');
    await expect(laptop.page).toHaveURL(`${server.url}/serve`);
  });

  await test.step('the laptop is lost: its passkey is removed, undone once, and then signs in no more', async () => {
    await phone.page.goto(`${server.url}/account`);
    await phone.page.getByRole('link', { name: 'Sign in' }).click();
    await phone.press('Sign in with a passkey');
    await expect(phone.page).toHaveURL(`${server.url}/serve`);
    await phone.page.goto(`${server.url}/account`);
    const lost = phone.page.getByRole('listitem').filter({ hasNotText: 'The passkey you came in with' });
    await lost.getByRole('button').click();
    await expect(phone.page.getByText('In ten seconds', { exact: false })).toBeVisible();
    await expectNoFindings(phone.page);
    await phone.press('Undo');
    await expect(phone.page.getByText('In ten seconds', { exact: false })).toBeHidden();
    await lost.getByRole('button').click();
    await expect(phone.page.getByRole('listitem')).toHaveCount(1, { timeout: 15_000 });
    await laptop.page.goto(`${server.url}/account`);
    await expect(laptop.page.getByText('Please sign in', { exact: false })).toBeVisible();
    await laptop.page.getByRole('link', { name: 'Sign in' }).click();
    await laptop.press('Sign in with a passkey');
    await expect(laptop.page.getByText('Check the words, or use your passkey', { exact: false })).toBeVisible();
  });

  await test.step('new words end the old ones', async () => {
    await phone.press('Make new words');
    const renewed = await phone.keepWords();
    const code = laptop.page.getByLabel('The twelve words of your recovery code');
    await code.fill(words.join(' '));
    await laptop.press('Sign in with the words');
    await expect(laptop.page.getByText('Check the words', { exact: false }).last()).toBeVisible();
    await code.fill(renewed.join(' '));
    await laptop.press('Sign in with the words');
    await expect(laptop.page).toHaveURL(`${server.url}/serve`);
  });

  await test.step('no secret is in an address that was asked for, or in a log line', async () => {
    const asked = devices.flatMap(({ requests }) => requests);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((address) => address.includes(secretOf(link)))).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(server.url))).toEqual([]);
    const logged = server.output.split('\n').filter((line) => line.startsWith('{'));
    expect(wordsIn(logged.join('\n'), [secretOf(link)])).toEqual([]);
    expect(refused).toEqual([]);
  });
});

test('an invitation that was used, that ended, or that never was is refused kindly', async () => {
  const phone = await device();
  const ended = await server.invitation();
  await server.crash();
  await server.launch();
  const link = await server.invitation();
  expect(link).not.toBe(ended);

  const second = await device();
  await second.page.goto(link);
  await second.shows('You are invited');
  await phone.page.goto(link);
  await phone.press('Go on with a recovery code only');
  await phone.keepWords();
  // Both had it open: the one who was slower is told.
  await second.press('Go on with a recovery code only');
  await expect(second.page.getByText('This invitation was used already', { exact: false })).toBeVisible();

  for (const dead of [link, ended, `${server.url}/invitation#${unknownSecret}`]) {
    await second.page.goto('about:blank');
    await second.page.goto(dead);
    await second.shows('This invitation no longer works.');
  }
  await expectNoFindings(second.page);
  await second.page.goto(`${server.url}/invitation`);
  await second.shows('Please open the link again.');
  await expectNoFindings(second.page);

  await server.crash();
  const before = server.output.length;
  await server.launch();
  await expect.poll(() => server.output.slice(before)).toContain('Stop it with Ctrl+C.');
  expect(server.output.slice(before)).not.toContain('/invitation#');
});
