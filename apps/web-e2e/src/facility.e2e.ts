import { type FacilityCode } from '@homegroup/contracts';
import { HeldMeeting, type Member, newGroup, startingIn } from '@homegroup/testbed';
import { expect, type Page } from '@playwright/test';
import { expectNoFindings, refusedBy } from './findings.js';
import { type House, test } from './fixtures.js';
import { Person } from './person.js';
import { type Tone, TONES } from './tones.js';

const MINUTE_MS = 60_000;
const WALL = { width: 1280, height: 720 };
const TITLE = 'Panel by the river';
const NAMES = ['Lee of the panel', 'Rosa Q.', 'Host'];
const [LEADER_TONE, SPEAKER_TONE, FACILITY_TONE] = TONES;

let people: Person[] = [];

test.afterEach(async () => {
  for (const person of people) await person.goHome();
  people = [];
});

async function person({ server: { url } }: House, name: string, tone: Tone): Promise<Person> {
  const come = await Person.come({ url, name, tone });
  people.push(come);
  return come;
}

/** A panel that began so many minutes ago, by the minute, and ends after ten; nobody can keep it open. */
async function panel({ server, host }: House, minutesAgo: number): Promise<HeldMeeting> {
  const hours = { lengthMin: 10, staysAfterMin: 0, title: TITLE };
  const settings = startingIn(-minutesAgo, { ...hours, formats: ['hospitalInstitution'], way: 'raisedHands' });
  return HeldMeeting.of(server, host, await newGroup(host), settings);
}

function seatNamed(member: Member, name: string): string {
  return member.view?.seats.find((seat) => seat.name === name)?.id ?? '';
}

async function expectNobodyNamed(page: Page): Promise<void> {
  const text = await page.evaluate(() => `${document.title} ${document.body.innerText}`);
  for (const name of [...NAMES, TITLE, 'Riverside']) expect(text).not.toContain(name);
  expect(await page.locator('a').count()).toBe(0);
}

function expectNothingElsewhere({ requests, page }: Person): void {
  const { host: here } = new URL(page.url());
  expect(requests.filter((address) => new URL(address).host !== here)).toEqual([]);
}

/** Everything that a browser keeps of a page. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(
    () => [sessionStorage, localStorage].map((kept) => JSON.stringify(kept)).join('') + document.cookie,
  );
}

test('a facility comes with six digits, listens, asks and is heard', async ({ house }) => {
  const { server, host } = house;
  const meeting = await panel(house, 3);
  const leader = await person(house, 'Lee of the panel', LEADER_TONE);
  const facility = await person(house, '', FACILITY_TONE);
  const speaker = await person(house, 'Rosa Q.', SPEAKER_TONE);
  const refused = refusedBy(facility.page);

  const code = await test.step('a servant makes a code, to be read out on the phone', async () => {
    const { page } = leader;
    await page.context().addCookies([host.signIn]);
    await page.goto(`${server.url}/serve/${meeting.path}`);
    await leader.press('Make a code');
    await leader.shows('To read out on the phone');
    await expectNoFindings(page);
    const words = await page.getByText(/^\d{3} \d{3}$/).innerText();
    return words.replace(' ', '');
  });

  await test.step('the facility types it, tries its microphone, and is in', async () => {
    const { page } = facility;
    await page.setViewportSize(WALL);
    await page.goto(`${server.url}/facility`);
    await expect(page.getByLabel('Six digits')).toBeFocused();
    await expectNoFindings(page);
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await facility.press('Try the microphone');
    await expect(page.getByRole('meter')).toBeVisible();
    await expectNoFindings(page);
    await facility.press('Come in');
    await expect(page.getByRole('button', { name: 'We have a question' })).toBeVisible();
    await expectNoFindings(page);
  });

  for (const { page } of [leader, speaker]) await page.goto(`${server.url}/m/${meeting.link}`);
  await leader.comeIn();
  await speaker.comeIn();
  const lead = await meeting.chair('Host');
  await lead.act({ kind: 'giveRole', seat: seatNamed(lead, leader.name), role: 'coChair' });
  await lead.act({ kind: 'setWay', way: 'raisedHands' });

  await test.step('it hears the panel speaker, and sees no name', async () => {
    await lead.act({ kind: 'call', seat: seatNamed(lead, speaker.name), turn: lead.view?.floor.turns ?? 0 });
    await speaker.press('I’m ready');
    await facility.shows('A panel speaker is speaking');
    await expect.poll(() => facility.hears()).toEqual([SPEAKER_TONE]);
    await expectNobodyNamed(facility.page);
  });

  await test.step('it asks; the panel leader sees it first, and calls it with one tap', async () => {
    await facility.press('We have a question');
    await facility.shows('Your question is announced. The panel will ask you.');
    await leader.shows('The facility has a question');
    await expectNoFindings(leader.page);
    await speaker.press('Thank you, I’m done');
    await leader.press('Ask the facility to speak');
    await facility.shows('The panel asks you: go ahead');
    await expectNoFindings(facility.page);
  });

  await test.step('a screen that is loaded again is back by itself, still asked', async () => {
    await facility.page.reload();
    await facility.shows('The panel asks you: go ahead');
  });

  await test.step('it is heard by everyone, and is done', async () => {
    await facility.press('Speak');
    await expect.poll(() => speaker.hears()).toEqual([FACILITY_TONE]);
    await expect.poll(() => leader.hears()).toEqual([FACILITY_TONE]);
    await expectNobodyNamed(facility.page);
    await facility.press('Done');
    await expect.poll(() => speaker.hears()).toEqual([]);
  });

  expectNothingElsewhere(facility);
  expect(refused).toEqual([]);
  lead.close();
});

test('its hour ends, whoever is there, and nothing of it is kept', async ({ house }) => {
  const { server, host } = house;
  const facility = await person(house, '', FACILITY_TONE);
  const refused = refusedBy(facility.page);
  await facility.page.setViewportSize(WALL);
  // Hours are whole minutes: so it is over within the next hundred seconds, and not before the facility is in.
  const meeting = await panel(house, new Date().getSeconds() < 20 ? 9 : 8);
  const lead = await meeting.chair('Host');
  const { code } = await host.give<FacilityCode>('POST', `${meeting.path}/facility-code`, { camera: false });
  await facility.page.goto(`${server.url}/facility`);
  await facility.page.getByLabel('Six digits').fill(code);
  await facility.press('Go on');
  await facility.press('Come in without a microphone');
  await facility.press('We have a question');
  const closesAt = lead.view?.hours?.closesAt ?? 0;
  await expect(lead.act({ kind: 'keepOpen', until: closesAt + MINUTE_MS })).rejects.toThrow('NOT_NOW');
  const left = closesAt - Date.now();
  expect(left).toBeGreaterThan(0);
  const thanks = facility.page.getByRole('heading', { name: 'Thank you for being here.' });
  await expect(thanks).toBeVisible({ timeout: left + 10_000 });
  expect(Math.abs(Date.now() - closesAt)).toBeLessThan(10_000);
  await expectNobodyNamed(facility.page);
  expect(await keptBy(facility.page)).toBe('{}{}');
  await expectNoFindings(facility.page);
  expectNothingElsewhere(facility);
  expect(refused).toEqual([]);
  lead.close();
});
