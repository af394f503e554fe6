import { type HeldMeeting, type Servant } from '@homegroup/testbed';
import { type Browser, type Page } from '@playwright/test';
import { contextFor, goTo, type Language } from './look.js';
import { WORDS } from './words.js';

interface Visitor {
  readonly name: string;
  /** Comes in as what the group has appointed them to. */
  readonly servant?: Servant;
  /** Comes with a microphone. */
  readonly isHeard?: boolean;
}

export const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).last().click();

/** A page that is signed in, or nobody's. */
export async function pageOf(browser: Browser, language: Language, servant?: Servant): Promise<Page> {
  const context = await contextFor(browser, language);
  if (servant) await context.addCookies([servant.signIn]);
  return context.newPage();
}

/** A page at the porch of a meeting, the name written. */
export async function atPorch(
  browser: Browser,
  language: Language,
  { url, link }: HeldMeeting,
  { name, servant }: Visitor,
): Promise<Page> {
  const page = await pageOf(browser, language, servant);
  // What the browser of someone who serves remembers.
  if (servant) await page.addInitScript((at) => localStorage.setItem('serves', `{"${at}":["chair"]}`), link);
  await goTo(page, `${url}/m/${link}`);
  await page.getByRole('textbox').fill(name);
  if (servant) await page.getByLabel(WORDS.asServant).check();
  return page;
}

/** A page in the room. */
export async function seated(
  browser: Browser,
  language: Language,
  meeting: HeldMeeting,
  visitor: Visitor,
): Promise<Page> {
  const page = await atPorch(browser, language, meeting, visitor);
  await press(page, visitor.isHeard ? WORDS.comeIn : WORDS.justListen);
  await page.getByRole('button', { name: WORDS.leave }).waitFor();
  return page;
}
