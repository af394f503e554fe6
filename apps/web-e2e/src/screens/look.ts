import { fileURLToPath } from 'node:url';
import { delay } from '@homegroup/testbed';
import { type Browser, type BrowserContext, type Page } from '@playwright/test';

export const FOLDER = fileURLToPath(new URL('../../../../docs/screens/', import.meta.url));
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
const COLOURS = ['light', 'dark'] as const;
/** Until the page has come to rest: pictures flow, batches have arrived. */
export const SETTLE_MS = 900;

/** On what, in which colours and which language a page is looked at. */
export interface Look {
  readonly size: keyof typeof SIZES;
  readonly colour: (typeof COLOURS)[number];
  readonly locale: string;
}

/** Phone and desktop, light and dark. */
export const LOOKS: readonly Look[] = (['phone', 'desktop'] as const).flatMap((size) =>
  COLOURS.map((colour) => ({ size, colour, locale: 'en-US' })),
);
export const SPANISH: Look = { size: 'phone', colour: 'light', locale: 'es-ES' };

const say = (line: string) => process.stdout.write(`${line}\n`);

export function contextFor(browser: Browser, { size, colour, locale }: Look): Promise<BrowserContext> {
  return browser.newContext({
    viewport: SIZES[size],
    colorScheme: colour,
    locale,
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
  });
}

export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await delay(SETTLE_MS);
}

export async function open(browser: Browser, look: Look, url: string): Promise<Page> {
  const page = await (await contextFor(browser, look)).newPage();
  await goTo(page, url);
  return page;
}

/** A picture of what is seen, or of the whole page however long. */
export async function shoot(page: Page, name: string, look: Look, { isWhole = false } = {}): Promise<void> {
  const { size, colour, locale } = look;
  const language = locale === 'en-US' ? '' : `-${locale.slice(0, 2)}`;
  const file = `${name}${language}-${size}-${colour}.png`;
  await page.screenshot({ path: `${FOLDER}${file}`, fullPage: isWhole });
  say(file);
}
