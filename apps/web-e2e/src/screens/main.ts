import { mkdir } from 'node:fs/promises';
import { CHROMIUM_FLAGS, chromiumPath, delay, ServerProcess } from '@homegroup/testbed';
import { type Browser, chromium, type Page } from '@playwright/test';
import { Crowd } from './crowd.js';
import { pictureDirectory } from './directory.js';
import { pictureOrder } from './order.js';
import { tellWeak } from '../weak/told-weak.js';
import { FOLDER, goTo, LOOKS, open, SETTLE_MS, shoot, SPANISH, type Look } from './look.js';

const CROWDS = [1, 5, 40];
const VISITOR = 'Robin L.';

async function beforeTheRoom(browser: Browser, url: string, look: Look): Promise<void> {
  const home = await open(browser, look, url);
  await shoot(home, 'home', look);
  await goTo(home, `${url}/m/nowhere`);
  await shoot(home, 'missing', look);
  await home.context().close();
  const porch = await open(browser, look, `${url}/m/demo`);
  await shoot(porch, 'porch', look);
  await porch.getByRole('textbox').fill('sam@example.org');
  await porch.getByRole('button', { name: WORDS.justListen }).click();
  await delay(SETTLE_MS);
  await shoot(porch, 'porch-name', look);
  await porch.getByRole('button', { name: WORDS.tryMicrophone }).click();
  await porch.getByRole('button', { name: WORDS.previewCamera }).click();
  await delay(SETTLE_MS);
  await shoot(porch, 'porch-devices', look);
  await porch.context().close();
}

async function insideTheRoom(browser: Browser, url: string, count: number, look: Look): Promise<void> {
  const page = await open(browser, look, `${url}/m/demo`);
  await page.getByRole('textbox').fill(VISITOR);
  await page.getByRole('button', { name: WORDS.justListen }).click();
  await page.getByRole('button', { name: WORDS.leave }).waitFor();
  if (count > 1) await page.getByRole('button', { name: WORDS.cameraOn }).click();
  await delay(SETTLE_MS * 2);
  await shoot(page, `room-${count}`, look);
  if (count === 5) await onAWeakLine(page, look);
  if (count === 5) await menuAndAfter(page, look);
  else await page.getByRole('button', { name: WORDS.leave }).click();
  await delay(200);
  await page.context().close();
}

async function onTheFloor(browser: Browser, url: string, count: number, look: Look): Promise<void> {
  const page = await open(browser, look, `${url}/m/demo`);
  await page.getByRole('textbox').fill(VISITOR);
  await page.getByRole('button', { name: WORDS.justListen }).click();
  await page.getByRole('button', { name: WORDS.leave }).waitFor();
  if (count === 1) await alone(page, look);
  else await withOthers(page, count, look);
  await page.getByRole('button', { name: WORDS.leave }).click();
  await delay(200);
  await page.context().close();
}

async function alone(page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: WORDS.offer }).click();
  await delay(SETTLE_MS);
  await consoleOf(page, 'chair-1', look);
}

async function withOthers(page: Page, count: number, look: Look): Promise<void> {
  await page.getByRole('button', { name: WORDS.raiseHand }).click();
  await delay(SETTLE_MS);
  await shoot(page, `floor-${count}`, look);
  await crowd.letLead(VISITOR, true);
  await delay(SETTLE_MS);
  await consoleOf(page, `chair-${count}`, look);
  await page.getByRole('button', { name: WORDS.messages }).click();
  await delay(SETTLE_MS);
  if (count === 5) await shoot(page, 'messages', look);
  await page.keyboard.press('Escape');
}

/** The chair's page; on a phone the console is a sheet of its own. */
async function consoleOf(page: Page, name: string, look: Look): Promise<void> {
  await shoot(page, name, look);
  if (look.size !== 'phone') return;
  await page.getByRole('button', { name: WORDS.console }).click();
  await delay(SETTLE_MS);
  await shoot(page, `${name}-console`, look);
  await page.keyboard.press('Escape');
  await delay(300);
}

async function onAWeakLine(page: Page, look: Look): Promise<void> {
  await tellWeak(page);
  await page.getByText(WORDS.weak).waitFor();
  await delay(SETTLE_MS);
  await shoot(page, 'room-weak', look);
}

async function menuAndAfter(page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: WORDS.menu }).click();
  await delay(SETTLE_MS);
  await shoot(page, 'room-menu', look);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: WORDS.leave }).click();
  await delay(SETTLE_MS);
  await shoot(page, 'left', look);
}

/** Names of controls in both languages of the app. */
const WORDS = {
  justListen: /^(Just listen|Solo escuchar)$/,
  tryMicrophone: /^(Try my microphone|Probar mi micrófono)$/,
  previewCamera: /^(See my camera|Ver mi cámara)$/,
  leave: /^(Leave|Salir)$/,
  cameraOn: /^(Turn camera on|Encender cámara)$/,
  menu: /^(Menu|Menú)$/,
  offer: /^(Offer to chair|Ofrecerme a coordinar)$/,
  raiseHand: /^(Raise hand|Levantar la mano)$/,
  console: /^(Chair|Coordinar)$/,
  messages: /^(Messages|Mensajes)$/,
  weak: /^(Your line is weak|Tu conexión es débil)/,
} as const;

await mkdir(FOLDER, { recursive: true });
const server = await ServerProcess.start({ OBJECTION_MS: '300' });
const browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false, args: CHROMIUM_FLAGS });
const crowd = new Crowd(server);
try {
  await pictureDirectory(browser);
  await pictureOrder(browser);
  for (const look of [...LOOKS, SPANISH]) await beforeTheRoom(browser, server.url, look);
  for (const count of CROWDS) {
    await crowd.growTo(count - 1);
    const lookedAt = count === 5 ? [...LOOKS, SPANISH] : LOOKS;
    for (const look of lookedAt) await insideTheRoom(browser, server.url, count, look);
    await crowd.beginSharing();
    for (const look of lookedAt) await onTheFloor(browser, server.url, count, look);
    await crowd.endSharing();
  }
} finally {
  await crowd.goHome();
  await browser.close();
  await server.stop();
}
