import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath, MediaMember, ServerProcess } from '@homegroup/testbed';
import { type Benchmark, type Section, short, type Size } from '../report/section.js';
import { watchFirstPacket } from './first-packet-probe.js';
import { percentileOf } from './numbers.js';

const PORCH_MS = 1_500;

const LISTENERS = { full: 20, short: 2 };

/** A true browser: from the click on "Just listen" to the first audio packet in the page. */
export const firstSound: Benchmark = { name: 'first-sound', minutes: 2, run };

async function run(size: Size): Promise<Section> {
  const times = await clickToFirstPacketMs(LISTENERS[size]);
  const spread = [0.5, 0.95, 1].map((at) => short(percentileOf(times, at))).join(' / ');
  return {
    title: 'First sound in a browser',
    text: [
      `${times.length} listeners in Chromium, one at a time, in a room with one speaker, from the click on "Just listen" to the first audio`,
      `packet (p50 / p95 / max): ${spread} ms.`,
    ],
    aims: [],
    tables: [],
    plots: [],
  };
}

async function clickToFirstPacketMs(listeners: number): Promise<number[]> {
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
    return times;
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
