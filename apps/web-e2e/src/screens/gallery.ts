import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser } from '@playwright/test';
import { contextFor, type Language, shoot } from './look.js';

const BUILT = fileURLToPath(new URL('../../../web/dist-tsc/gallery/', import.meta.url));
/** Answered from the built files: no server is there. */
const URL_OF_GALLERY = 'https://gallery.test/';
/** States that a real server comes to rarely or slowly: the app's own components, with a state that is made up. */
const MADE_UP: Readonly<Record<string, string>> = {
  'import-tried': 'serve-import-tried',
  'import-done': 'serve-import-done',
  'home-offline': 'directory-offline',
  'home-nothing-fits': 'directory-nothing-fits',
  'porch-unreachable': 'porch-unreachable',
  'door-working': 'door-working',
  'door-waiting-cut': 'door-waiting-cut',
  'door-declined': 'door-declined',
  'door-armed': 'door-armed',
  'floor-mine': 'share-mine',
  'floor-nearly': 'share-nearly',
  'floor-over': 'share-over',
  'floor-paused': 'share-paused',
  'script-over': 'share-over-chair',
  'serenity-over': 'serenity-over',
  'facility-code-wrong': 'facility-code-wrong',
  'facility-reading': 'facility-reading',
  'facility-trouble': 'facility-trouble',
  'roster-room-chair': 'roster-room',
};
/** A weak line, one that comes back, devices that fail. What begins with a number is taken in real rooms. */
const OF_THE_LINE = /^room-[a-z]/;

/** Pictures of what is hard to come to. */
export async function pictureGallery(browser: Browser, language: Language): Promise<void> {
  const context = await contextFor(browser, language);
  await context.route(`${URL_OF_GALLERY}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(BUILT, pathname === '/' ? 'index.html' : pathname);
    await (existsSync(path) ? route.fulfill({ path }) : route.abort());
  });
  const page = await context.newPage();
  await page.goto(URL_OF_GALLERY);
  await page.getByRole('link').first().waitFor();
  const known = await page.getByRole('link').allInnerTexts();
  const ofTheLine = known.filter((name) => OF_THE_LINE.test(name)).map((name) => [name, name] as const);
  for (const [screen, name] of [...Object.entries(MADE_UP), ...ofTheLine]) {
    if (!known.includes(screen)) throw new Error(`the gallery has no ${screen}`);
    await page.goto(`${URL_OF_GALLERY}?screen=${screen}&language=${language}`);
    await page.getByRole('main').first().waitFor();
    await shoot(page, name, language);
  }
  await context.close();
}
