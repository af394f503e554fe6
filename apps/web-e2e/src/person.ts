import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { browserOf } from './browsers.js';
import { installEars } from './ears.js';
import { installCounts } from './sound-counts.js';
import { type Tone, TONES } from './tones.js';

/** Louder than this, in decibels of full scale, a tone is heard; silence and noise lie far below. */
const HEARD_DB = -60;
/** Two bursts of a tone, each with its pause. */
const LISTEN_MS = 800;
/** A button that is not there within this time does not come, in milliseconds. */
const PRESS_MS = 30_000;

interface Coming {
  readonly url: string;
  readonly name: string;
  /** The link of the meeting they come to. */
  readonly meeting?: string;
  /** What their fake microphone says; those without one have no devices and no permission. */
  readonly tone?: Tone | undefined;
  /** Where their page is opened, when not with all others. */
  readonly on?: Browser;
  /** What makes their browser a servant's. */
  readonly signIn?: { readonly name: string; readonly value: string; readonly url: string } | undefined;
}

/** Someone with a phone of their own, whose fake microphone says one tone for ever. */
export class Person {
  /** How many buttons they have pressed by name. */
  taps = 0;

  private constructor(
    readonly name: string,
    readonly tone: Tone | undefined,
    private current: Page,
    private readonly context: BrowserContext,
    /** Addresses asked for by the page. */
    readonly requests: string[],
  ) {}

  static async come({ url, name, meeting = 'demo', tone, on, signIn }: Coming): Promise<Person> {
    const browser = on ?? (await browserOf(tone));
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } });
    if (signIn) await context.addCookies([signIn]);
    // What a browser remembers of someone who has seen their pages of servants there.
    if (signIn) await context.addInitScript((at) => localStorage.setItem('serves', `{"${at}":["chair"]}`), meeting);
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('websocket', (socket) => requests.push(socket.url()));
    await page.addInitScript(installEars);
    await page.addInitScript(installCounts);
    await page.goto(`${url}/m/${meeting}`);
    return new Person(name, tone, page, context, requests);
  }

  get page(): Page {
    return this.current;
  }

  /** Presses the button of this name. */
  async press(name: string | RegExp): Promise<void> {
    this.taps += 1;
    await this.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click({ timeout: PRESS_MS });
  }

  /** `withinMs`: for what is known to come later than a page takes to say something. */
  async shows(words: string | RegExp, withinMs?: number): Promise<void> {
    const said = this.page.getByText(words).filter({ visible: true }).first();
    await expect(said).toBeVisible(withinMs === undefined ? {} : { timeout: withinMs });
  }

  /** The tab is killed, without a word to the server; opened again, it has what a browser restores of a closed tab. */
  async killTab(): Promise<{ reopen: () => Promise<void> }> {
    const url = this.page.url();
    const kept = await this.page.evaluate(() => JSON.stringify(sessionStorage));
    await this.page.close({ runBeforeUnload: false });
    const reopen = async () => {
      this.current = await this.context.newPage();
      await this.page.addInitScript(installEars);
      await this.page.addInitScript((stored) => {
        if (sessionStorage.length === 0) Object.assign(sessionStorage, JSON.parse(stored));
      }, kept);
      await this.page.goto(url);
    };
    return { reopen };
  }

  async comeIn(way: 'Come in' | 'Just listen' = 'Come in'): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name to show' }).fill(this.name);
    await this.page.getByRole('button', { name: way }).click();
    await expect(this.page.getByRole('button', { name: 'Leave' })).toBeVisible();
  }

  async unmute(): Promise<void> {
    await this.page.getByRole('button', { name: 'Unmute' }).click();
    await expect(this.page.getByRole('button', { name: 'Mute', exact: true })).toBeVisible();
  }

  async mute(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mute', exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  }

  async turnCameraOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Camera on' }).click();
    await expect(this.page.getByRole('button', { name: 'Camera off' })).toBeVisible();
  }

  /** The tones heard now, measured from the sound received. */
  async hears(): Promise<Tone[]> {
    const levels = await this.page.evaluate(([tones, ms]) => window.ears.listen(tones, ms), [
      [...TONES],
      LISTEN_MS,
    ] as const);
    return TONES.filter((_, index) => (levels[index] ?? -Infinity) > HEARD_DB);
  }

  /** Whether this tone is heard within a short listen: for measuring how soon it is back. */
  async hearsSoon(tone: Tone): Promise<boolean> {
    const [level = -Infinity] = await this.page.evaluate(([tones, ms]) => window.ears.listen(tones, ms), [
      [tone],
      450,
    ] as const);
    return level > HEARD_DB;
  }

  /** Names on the page, as everyone is shown. */
  async sees(): Promise<string[]> {
    const names = this.page
      .getByRole('region', { name: 'People here' })
      .locator('li p:first-of-type > span:first-of-type');
    return (await names.allInnerTexts()).map((text) => text.replace(' (you)', ''));
  }

  framesDecoded(): Promise<number> {
    return this.page.evaluate(() => window.ears.framesDecoded());
  }

  /** How often the page asked the browser for a microphone or camera. */
  asked(): Promise<number> {
    return this.page.evaluate(() => window.ears.asked);
  }

  async goHome(): Promise<void> {
    await this.context.close();
  }
}
