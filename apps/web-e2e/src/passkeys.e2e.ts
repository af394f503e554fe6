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

test('from the printed link to an account: a passkey, twelve words, out and in again', async () => {
  const phone = await device();
  const refused = refusedBy(phone.page);
  const link = await server.invitation();
  await phone.page.goto(link);
  await phone.shows('You are invited');
  expect(phone.page.url()).toBe(`${server.url}/invitation`);
  await expectNoFindings(phone.page);

  await phone.press('Go on with a passkey');
  await phone.shows('Your recovery code');
  await expect(phone.page.getByRole('button', { name: 'Go on' })).toBeDisabled();
  await expectNoFindings(phone.page);
  expect(await phone.keepWords()).toHaveLength(12);
  await expect(phone.page).toHaveURL(`${server.url}/serve`);

  await phone.openAccount();
  await expect(phone.page.getByText('The passkey you came in with')).toBeVisible();
  await expectNoFindings(phone.page);
  await phone.press('Sign out');
  await expect(phone.page).toHaveURL(`${server.url}/sign-in`);
  await expectNoFindings(phone.page);
  await phone.signInByPasskey();

  await test.step('no secret is in an address that was asked for, or in a line of the log', () => {
    expect(phone.requests.length).toBeGreaterThan(10);
    expect(phone.requests.filter((address) => address.includes(secretOf(link)))).toEqual([]);
    expect(phone.requests.filter((address) => !address.startsWith(server.url))).toEqual([]);
    const logged = server.output.split('\n').filter((line) => line.startsWith('{'));
    expect(wordsIn(logged.join('\n'), [secretOf(link)])).toEqual([]);
    expect(refused).toEqual([]);
  });
});

test('a second device comes in by the words and gets a passkey; it is lost, and signs in no more', async () => {
  const [phone, laptop] = [await device(), await device()];
  const words = await phone.register(await server.invitation());

  await test.step('by the words, as they are on paper', async () => {
    await laptop.page.goto(`${server.url}/sign-in`);
    await laptop.press('Sign in with a passkey');
    await expect(laptop.page.getByText('No passkey was given', { exact: false })).toBeVisible();
    await laptop.tryWords(words.slice(1).join(' '));
    await expect(laptop.page.getByText('Check the words', { exact: false })).toBeVisible();
    await expectNoFindings(laptop.page);
    await laptop.tryWords(words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n'));
    await expect(laptop.page).toHaveURL(`${server.url}/serve`);
  });

  await test.step('a passkey of its own, once', async () => {
    await laptop.openAccount();
    await laptop.press('Add this device');
    await expect(laptop.page.getByText('This device is added.')).toBeVisible();
    await expect(laptop.entries).toHaveCount(2);
    await laptop.press('Add this device');
    await expect(laptop.page.getByText('has a passkey for this account already', { exact: false })).toBeVisible();
    await laptop.press('Sign out on all devices');
    await laptop.signInByPasskey();
  });

  await test.step('it is lost: removed, undone once, then signed out and refused', async () => {
    await phone.page.goto(`${server.url}/account`);
    await phone.page.getByRole('link', { name: 'Sign in' }).click();
    await phone.signInByPasskey();
    await phone.openAccount();
    const lost = phone.entries.filter({ hasNotText: 'The passkey you came in with' });
    await lost.getByRole('button').click();
    await phone.press('Undo');
    await expect(phone.page.getByText('In ten seconds', { exact: false })).toBeHidden();
    await lost.getByRole('button').click();
    await expect(phone.entries).toHaveCount(1);
    await laptop.page.goto(`${server.url}/account`);
    await laptop.page.getByRole('link', { name: 'Sign in' }).click();
    await laptop.press('Sign in with a passkey');
    await expect(laptop.page.getByText('Check the words, or use your passkey', { exact: false })).toBeVisible();
  });

  await test.step('new words end the old ones', async () => {
    await phone.press('Make new words');
    const renewed = await phone.keepWords();
    await laptop.page.reload();
    await laptop.tryWords(words.join(' '));
    await expect(laptop.page.getByText('Check the words', { exact: false })).toBeVisible();
    await laptop.tryWords(renewed.join(' '));
    await expect(laptop.page).toHaveURL(`${server.url}/serve`);
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
