import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath, MediaMember, ServerProcess, figuresOf, type Figures } from '@homegroup/testbed';
import { watchFirstPacket } from './first-packet-probe.js';

const PORCH_MS = 1_500;

export interface FirstSoundReport {
  readonly listeners: number;
  /** From the click on "Just listen" to the first audio packet in the page, in milliseconds. */
  readonly clickToFirstPacketMs: Figures;
}

/** Listeners in Chromium, one at a time, join a room with one speaker. */
export async function measureFirstSound(listeners: number): Promise<FirstSoundReport> {
  const server = await ServerProcess.start();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: false,
    args: CHROMIUM_FLAGS,
  });
  const speaker = await MediaMember.enter({ url: server.url, name: 'Speaker', mark: 1 });
  try {
    await speaker.member.act('unmute');
    await speaker.speak();
    const times: number[] = [];
    for (let index = 0; index < listeners; index += 1)
      times.push(await timeOne(browser, server.url, `Listener ${index}`));
    return { listeners, clickToFirstPacketMs: figuresOf(times) };
  } finally {
    speaker.close();
    await browser.close();
    await server.stop();
  }
}

async function timeOne(browser: Browser, url: string, name: string): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(watchFirstPacket);
  await page.goto(`${url}/m/demo`);
  await page.getByRole('textbox').fill(name);
  // A person takes a moment in the porch; what the page prepares there is prepared.
  await page.waitForTimeout(PORCH_MS);
  const took = await clickAndWait(page);
  await context.close();
  return took;
}

async function clickAndWait(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Just listen' }).click();
  const probe = await page.waitForFunction(() => window.firstPacketProbe?.tookMs, undefined, { polling: 20 });
  return Number(await probe.jsonValue());
}
