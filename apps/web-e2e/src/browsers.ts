import { CHROMIUM_FLAGS, chromiumPath } from '@homegroup/testbed';
import { type Browser, chromium } from '@playwright/test';
import { noteRequests } from './requests.js';
import { type Tone, toneFile } from './tones.js';

/** By what its fake microphone says; without one, a browser has no devices at all. */
const started = new Map<Tone | undefined, Promise<Browser>>();

/**
 * A Chromium that is started once and goes on for the tests that follow: each of its contexts is a device of its own.
 * It ends with the process that runs the tests.
 */
export async function browserOf(tone?: Tone): Promise<Browser> {
  const running = await started.get(tone)?.catch(() => null);
  if (running?.isConnected()) return running;
  const launched = launch(tone);
  started.set(tone, launched);
  return launched;
}

async function launch(tone: Tone | undefined): Promise<Browser> {
  const sound = tone === undefined ? [] : [`--use-file-for-fake-audio-capture=${await toneFile(tone)}`];
  const flags = tone === undefined ? CHROMIUM_FLAGS.filter((flag) => !flag.startsWith('--use-fake')) : CHROMIUM_FLAGS;
  const args = [...flags, ...sound];
  return noteRequests(await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false, args }));
}
