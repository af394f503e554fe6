import { readdir, unlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { delay } from '@homegroup/testbed';
import { type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';

export const FOLDER = fileURLToPath(new URL('../../../../docs/screens/', import.meta.url));
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
/** Until the page has come to rest: pictures flow, batches have arrived. */
export const SETTLE_MS = 900;
/** Until a page has been laid out anew. */
const LAYOUT_MS = 250;

/** What pages are looked at in; beside English, one phone is enough to see that words fit. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** On what, and in which colours, a page is looked at. */
interface Look {
  readonly size: keyof typeof SIZES;
  readonly colour: 'light' | 'dark';
}

const PHONE: Look = { size: 'phone', colour: 'light' };
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  en: [
    PHONE,
    { size: 'phone', colour: 'dark' },
    { size: 'desktop', colour: 'dark' },
    { size: 'desktop', colour: 'light' },
  ],
  es: [PHONE],
};

export interface Shot {
  /** The whole page however long, on a light phone; else what is seen. */
  readonly isWhole?: boolean;
  /** What stands elsewhere on a desktop. */
  readonly onPhoneOnly?: boolean;
  /** What it is about, where the page is longer than a screen. */
  readonly about?: Locator;
}

const taken = new Set<string>();

export function contextFor(browser: Browser, language: Language): Promise<BrowserContext> {
  return browser.newContext({
    viewport: SIZES.phone,
    colorScheme: 'light',
    locale: { en: 'en-US', es: 'es-ES' }[language],
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
  });
}

export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await delay(SETTLE_MS);
}

export async function open(browser: Browser, language: Language, url: string): Promise<Page> {
  const page = await (await contextFor(browser, language)).newPage();
  await goTo(page, url);
  return page;
}

/** Pictures of a page in every look of its language; it is left on a light phone, as it was. */
export async function shoot(page: Page, name: string, language: Language, shot: Shot = {}): Promise<void> {
  const looks = LOOKS[language].filter(({ size }) => size === 'phone' || !shot.onPhoneOnly);
  // Nothing looks as if somebody were about to press it.
  await page.mouse.move(0, 0);
  for (const look of looks) {
    if (look !== PHONE) await lookBy(page, look);
    const file = `${name}${language === 'en' ? '' : `-${language}`}-${look.size}-${look.colour}.png`;
    await take(page, file, { ...shot, isWhole: shot.isWhole === true && look === PHONE });
  }
  if (looks.length > 1) await lookBy(page, PHONE);
  process.stdout.write(`${language} ${name}\n`);
}

async function take(page: Page, file: string, { about, isWhole }: Shot): Promise<void> {
  const block: ScrollLogicalPosition = about ? 'center' : 'start';
  await (about ?? page.locator('html')).evaluate((element, at) => element.scrollIntoView({ block: at }), block);
  if (isWhole) await stretch(page);
  // A palette: a third of the size, and nothing that an eye would miss.
  await sharp(await page.screenshot())
    .png({ palette: true, dither: 0 })
    .toFile(`${FOLDER}${file}`);
  if (isWhole) await lookBy(page, PHONE);
  taken.add(file);
}

/** A phone as long as the page: what stands at the foot of the screen stands at the foot of the picture. */
async function stretch(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: SIZES.phone.width, height });
  await delay(LAYOUT_MS);
}

async function lookBy(page: Page, { size, colour }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: colour });
  await page.setViewportSize(SIZES[size]);
  await delay(LAYOUT_MS);
}

/** Pictures of screens that are no more: those which this run did not take. */
export async function dropStale(): Promise<void> {
  const stale = (await readdir(FOLDER)).filter((file) => file.endsWith('.png') && !taken.has(file));
  for (const file of stale) await unlink(`${FOLDER}${file}`);
  process.stdout.write(`${taken.size} pictures; dropped ${stale.length} of screens that are no more\n`);
}
