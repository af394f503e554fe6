import { delay, ServerProcess } from '@homegroup/testbed';
import { type Browser, type Page } from '@playwright/test';
import { Crowd } from './crowd.js';
import { goTo, type Language, LANGUAGES, open, SETTLE_MS, shoot } from './look.js';
import { press } from './visitor.js';
import { WORDS } from './words.js';

const CROWDS = [1, 5, 40];
/** The crowd of which everything is shown. */
const FEW = 5;
const VISITOR = 'Robin L.';

interface Room {
  readonly browser: Browser;
  readonly url: string;
  readonly crowd: Crowd;
  readonly language: Language;
}

/** The porch of the demo meeting, and its room with few and with many, talking and by turns. */
export async function pictureRooms(browser: Browser): Promise<void> {
  const server = await ServerProcess.start({ OBJECTION_MS: '300' });
  const crowd = new Crowd(server);
  const room = { browser, url: server.url, crowd };
  try {
    for (const language of LANGUAGES) await beforeTheRoom({ ...room, language });
    for (const count of CROWDS) {
      await crowd.growTo(count - 1);
      const lookedAt = count === FEW ? LANGUAGES : (['en'] as const);
      for (const language of lookedAt) await insideTheRoom({ ...room, language }, count);
      await crowd.beginSharing();
      for (const language of lookedAt) await onTheFloor({ ...room, language }, count);
      await crowd.endSharing();
    }
  } finally {
    await crowd.goHome();
    await server.stop();
  }
}

async function beforeTheRoom({ browser, url, language }: Room): Promise<void> {
  const page = await open(browser, language, url);
  await shoot(page, 'home', language);
  await goTo(page, `${url}/m/nowhere`);
  await shoot(page, 'missing', language);
  await goTo(page, `${url}/m/demo`);
  await shoot(page, 'porch', language);
  await page.getByRole('textbox').fill('sam@example.org');
  await press(page, WORDS.justListen);
  await delay(SETTLE_MS);
  await shoot(page, 'porch-name', language);
  await press(page, WORDS.tryMicrophone);
  await press(page, WORDS.previewCamera);
  await delay(SETTLE_MS);
  await shoot(page, 'porch-devices', language);
  await page.context().close();
}

async function comeIn({ browser, url, language }: Room): Promise<Page> {
  const page = await open(browser, language, `${url}/m/demo`);
  await page.getByRole('textbox').fill(VISITOR);
  await press(page, WORDS.justListen);
  await page.getByRole('button', { name: WORDS.leave }).waitFor();
  return page;
}

async function leave(page: Page): Promise<void> {
  await press(page, WORDS.leave);
  await delay(200);
}

async function insideTheRoom(room: Room, count: number): Promise<void> {
  const { language } = room;
  const page = await comeIn(room);
  if (count > 1) await press(page, WORDS.cameraOn);
  await delay(SETTLE_MS * 2);
  await shoot(page, `room-${count}`, language);
  if (count === FEW) {
    await press(page, WORDS.menu);
    await delay(SETTLE_MS);
    await shoot(page, 'room-menu', language);
    await page.keyboard.press('Escape');
  }
  await leave(page);
  await delay(SETTLE_MS);
  if (count === FEW) await shoot(page, 'left', language);
  await page.context().close();
}

async function onTheFloor(room: Room, count: number): Promise<void> {
  const page = await comeIn(room);
  if (count === 1) {
    await press(page, WORDS.offer);
    await delay(SETTLE_MS);
    await consoleOf(page, count, room.language);
  } else await withOthers(page, count, room);
  await leave(page);
  await page.context().close();
}

async function withOthers(page: Page, count: number, { crowd, language }: Room): Promise<void> {
  await press(page, WORDS.raiseHand);
  await delay(SETTLE_MS);
  await shoot(page, `floor-${count}`, language);
  await crowd.letLead(VISITOR, true);
  await delay(SETTLE_MS);
  await consoleOf(page, count, language);
  if (count !== FEW) return;
  await press(page, WORDS.messages);
  await delay(SETTLE_MS);
  await shoot(page, 'messages', language);
  await page.keyboard.press('Escape');
}

/** The chair's page; on a phone the console is a sheet of its own. */
async function consoleOf(page: Page, count: number, language: Language): Promise<void> {
  await shoot(page, `chair-${count}`, language);
  await press(page, WORDS.console);
  await delay(SETTLE_MS);
  await shoot(page, `chair-${count}-console`, language, { onPhoneOnly: true });
  await page.keyboard.press('Escape');
  await delay(300);
}
