import { type NewMeeting } from '@homegroup/contracts';
import { Servant, ServerProcess } from '@homegroup/testbed';
import { type BrowserContext, type BrowserContextOptions, type Page, test as base } from '@playwright/test';
import { browserOf } from './browsers.js';
import { type Change, Gathering } from './gathering.js';

const PHONE = { width: 390, height: 844 };

/** A server without meetings of its own, and the first who serves there. */
export interface House {
  readonly server: ServerProcess;
  readonly host: Servant;
}

interface ForOneTest {
  /** Opens an empty page on someone's phone; a servant's is signed in. It is closed after the test. */
  readonly phone: (options?: BrowserContextOptions & { readonly servant?: Servant }) => Promise<Page>;
  /** A meeting of a fresh group that has just begun by the clock; whoever came goes home after the test. */
  readonly gather: (settings: Partial<NewMeeting>, change?: Change) => Promise<Gathering>;
}

interface ForAll {
  /** Started once for all tests that leave it as it is. */
  readonly house: House;
}

export const test = base.extend<ForOneTest, ForAll>({
  house: [
    // Playwright reads from the names here what a fixture needs; this one needs nothing.
    async ({ playwright: _ }, use) => {
      const server = await ServerProcess.start({ DEMO: 'off' });
      await use({ server, host: await Servant.first(server) });
      await server.stop();
    },
    { scope: 'worker' },
  ],
  phone: async ({ playwright: _ }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ servant, ...options } = {}) => {
      const browser = await browserOf();
      const context = await browser.newContext({ viewport: PHONE, locale: 'en-US', ...options });
      contexts.push(context);
      if (servant) await context.addCookies([servant.signIn]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  gather: async ({ house }, use) => {
    const gathered: Gathering[] = [];
    await use(async (settings, change) => {
      const gathering = await Gathering.of(house, settings, change);
      gathered.push(gathering);
      return gathering;
    });
    for (const gathering of gathered) await gathering.goHome();
  },
});
