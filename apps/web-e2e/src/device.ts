import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { browserOf } from './browsers.js';

/** Someone's phone, with an authenticator that says yes to everything. */
export class Device {
  private constructor(
    readonly page: Page,
    /** Addresses asked for by the page, without fragments: what leaves the device. */
    readonly requests: string[],
    private readonly context: BrowserContext,
  ) {}

  static async start(): Promise<Device> {
    const browser = await browserOf();
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
    const device = new Device(page, requests, context);
    await device.addAuthenticator();
    return device;
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async shows(heading: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }

  /** What is listed on the page itself. */
  get entries(): Locator {
    return this.page.getByRole('main').getByRole('listitem');
  }

  /** Takes up the invitation with a passkey of this device; gives the words of the recovery code. */
  async register(link: string): Promise<string[]> {
    await this.page.goto(link);
    await this.press('Go on with a passkey');
    return this.keepWords();
  }

  async openAccount(): Promise<void> {
    await this.page.goto(new URL('/account', this.page.url()).href);
    await this.shows('Your account');
  }

  async signInByPasskey(): Promise<void> {
    await this.press('Sign in with a passkey');
    await expect(this.page).toHaveURL(/\/serve$/);
  }

  async tryWords(words: string): Promise<void> {
    await this.page.getByLabel('The twelve words of your recovery code').fill(words);
    await this.press('Sign in with the words');
  }

  /** Says that the words are written down, and gives them. */
  async keepWords(): Promise<string[]> {
    await this.shows('Your recovery code');
    const words = await this.entries.allInnerTexts();
    await this.page.getByLabel('I have written them down').check();
    await this.press('Go on');
    return words;
  }

  async goHome(): Promise<void> {
    await this.context.close();
  }

  private async addAuthenticator(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }
}
