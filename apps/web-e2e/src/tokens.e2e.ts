import { type GroupMeeting, type MadeMemberInvitation } from '@homegroup/contracts';
import { newGroup, startingIn } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { Device } from './device.js';
import { expectNoFindings } from './findings.js';
import { test } from './fixtures.js';

let devices: Device[] = [];

test.afterEach(async () => {
  for (const device of devices) await device.goHome();
  devices = [];
});

async function device(): Promise<Device> {
  const started = await Device.start();
  devices.push(started);
  return started;
}

/** The headers that a page's sockets begin with, cookies among them, as they go over the wire. */
async function socketHeaders(page: Page): Promise<Record<string, string>[]> {
  const seen: Record<string, string>[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.webSocketWillSendHandshakeRequest', ({ request }) => seen.push(request.headers));
  return seen;
}

test('a member comes in by a pass, without a cookie; whoever has none knocks', async ({ house: { server, host } }) => {
  const group = await newGroup(host);
  const settings = { ...startingIn(5), door: 'members' };
  const meeting = await host.give<GroupMeeting>('POST', `groups/${group.id}/meetings`, settings);
  const { secret } = await host.give<MadeMemberInvitation>('POST', `groups/${group.id}/members/invitations`, {
    uses: 1,
    days: 1,
  });
  const [member, stranger] = [await device(), await device()];

  await test.step('the passes are fetched on the member’s own page', async () => {
    await member.register(`${server.url}/invitation#${secret}`);
    await member.shows('Where you belong');
    await expect(member.page.getByText('This device has your passes.', { exact: false })).toBeVisible();
    await member.page.getByRole('link', { name: 'How the door for members works' }).first().click();
    await member.shows('What the server can and cannot know');
    await expectNoFindings(member.page);
  });

  await test.step('the door opens to one of them', async () => {
    const headers = await socketHeaders(member.page);
    await member.page.goto(`${server.url}/m/${meeting.link}`);
    await member.page.getByLabel('Name to show').fill('Sam R.');
    await member.press('Just listen');
    await expect(member.page.getByRole('button', { name: 'Menu' })).toBeVisible();
    expect(headers.length).toBeGreaterThan(0);
    // The session's cookie is there, and stays with the API.
    const cookies = await member.page.context().cookies(`${server.url}/api/identity/me`);
    const session = cookies.find(({ name }) => name.includes('session'));
    expect(session?.path).toBe('/api');
    expect(JSON.stringify(headers)).not.toContain(session?.value ?? 'nothing');
  });

  await test.step('and to nobody without one', async () => {
    await stranger.page.goto(`${server.url}/m/${meeting.link}`);
    await stranger.page.getByLabel('Name to show').fill('Alex');
    await stranger.page
      .getByRole('button', { name: /^(Knock|Just listen)$/ })
      .first()
      .click();
    await expect(member.page.getByText('1 here', { exact: true })).toBeVisible();
    await expect(stranger.page.getByRole('button', { name: 'Menu' })).toHaveCount(0);
  });
});
