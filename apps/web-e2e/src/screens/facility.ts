import { type FacilityCode } from '@homegroup/contracts';
import { delay, HeldMeeting, type Member, newGroup, startingIn, stepOn } from '@homegroup/testbed';
import { type Page } from '@playwright/test';
import { goTo, open, SETTLE_MS, shoot } from './look.js';
import { chairOf, type Visit } from './visit.js';
import { pageOf, press, seated } from './visitor.js';
import { WORDS } from './words.js';

const CODE = /^\d{3} \d{3}$/;

/** A panel that a facility attends by its shared screen, and whoever leads it. */
export async function pictureFacility(visit: Visit): Promise<void> {
  const { browser, server, host, language } = visit;
  const group = await newGroup(host, { name: 'Riverside Group' });
  const panel = { title: 'Panel by the river', formats: ['hospitalInstitution' as const], staysAfterMin: 0, language };
  const meeting = await HeldMeeting.of(server, host, group, startingIn(-3, panel));
  const servant = await chairOf(visit, group);
  const leader = await seated(browser, language, meeting, { name: 'Carol', servant });
  // Someone appointed who comes after the chair is co-chair.
  const lead = await meeting.chair('Wanda K.');
  const speaker = await meeting.enter('Rosa Q.');
  const screen = await letIn(visit, await makeCode(visit, meeting));
  const shown = async (name: string) => {
    await delay(SETTLE_MS);
    await shoot(screen, name, language);
  };

  await stepOn(lead, 'welcome');
  await shown('facility-room');
  await stepOn(lead, 'panel');
  await lead.act({ kind: 'call', seat: seatOf(lead, 'Rosa Q.'), turn: lead.view?.floor.turns ?? 0 });
  await speaker.act('sayReady');
  await shown('facility-speaker');
  await shoot(leader, 'panel-chair', language);
  await speaker.act({ kind: 'endTurn', turn: lead.view?.floor.turns ?? 0 });
  await stepOn(lead, 'questions');
  await press(screen, WORDS.question);
  await shown('facility-question');
  await shoot(leader, 'panel-chair-question', language);
  await press(leader, WORDS.askFacility);
  await shown('facility-asked');
  await press(screen, WORDS.leave);
  await shown('facility-over');
  for (const page of [leader, screen]) await page.context().close();
  for (const member of [lead, speaker]) member.close();

  await waitingFor(visit, await HeldMeeting.of(server, host, group, startingIn(40, panel)));
}

/** By a servant, at the page of the meeting. */
async function makeCode({ browser, server, host, language }: Visit, { path }: HeldMeeting): Promise<string> {
  const page = await pageOf(browser, language, host);
  await goTo(page, `${server.url}/serve/${path}`);
  await press(page, WORDS.makeCode);
  const code = page.getByText(CODE);
  await code.waitFor();
  await delay(SETTLE_MS);
  await shoot(page, 'facility-card', language, { about: code });
  const digits = await code.innerText();
  await page.context().close();
  return digits.replace(' ', '');
}

async function letIn(visit: Visit, code: string): Promise<Page> {
  const { browser, server, language } = visit;
  const page = await open(browser, language, `${server.url}/facility`);
  await shoot(page, 'facility-code', language);
  await type(page, code);
  await press(page, WORDS.facilityTry);
  await delay(SETTLE_MS);
  await shoot(page, 'facility-set-up', language);
  await press(page, WORDS.comeIn);
  await page.getByRole('button', { name: WORDS.question }).waitFor();
  return page;
}

async function type(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: WORDS.facilityTry }).waitFor();
}

/** A screen that is set up before the doors open. */
async function waitingFor({ browser, server, host, language }: Visit, { path }: HeldMeeting): Promise<void> {
  const { code } = await host.give<FacilityCode>('POST', `${path}/facility-code`, { camera: false });
  const page = await open(browser, language, `${server.url}/facility`);
  await type(page, code);
  await press(page, WORDS.facilityTry);
  await press(page, WORDS.comeIn);
  await delay(SETTLE_MS);
  await shoot(page, 'facility-waiting', language);
  await page.context().close();
}

function seatOf(member: Member, name: string): string {
  return member.view?.seats.find((seat) => seat.name === name)?.id ?? '';
}
