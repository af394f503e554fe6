import { expect, test } from '@playwright/test';
import { tryWeak, whyNot } from './weak/try-weak.js';

/** The line of the promise: a bad mobile connection, in each direction. */
const PROMISED = { rateKbit: 40, lossPercent: 20, delayMs: 150 };
const LISTEN_MS = 12_000;
const reason = whyNot();

test('at 40 kbit/s, with a fifth lost and 300 ms there and back, one hears, is heard, and keeps the seat', async () => {
  test.skip(reason !== null, `No weak line can be made here: ${reason}.`);
  const found = await tryWeak(PROMISED, LISTEN_MS);
  process.stdout.write(`${JSON.stringify(found)}\n`);

  // The line was as bad as it was to be, by its own count.
  for (const lost of Object.values(found.lostPercent)) expect(Math.abs(lost - PROMISED.lossPercent)).toBeLessThan(6);
  for (const sound of [found.listening, found.speaking]) {
    expect(sound.heardRight).toBe(sound.listens);
    // Without all that is done about it, more than a fifth.
    expect(sound.concealed).toBeLessThan(0.12);
  }
  // Fakes on a busy machine say nothing of how fast it is, only that it comes to an end.
  expect(Math.max(...found.commandsMs)).toBeLessThan(60_000);
  expect(found.pictures).toBe(0);
  expect(found.isTold).toBe(true);
  expect(found.isSeatKept).toBe(true);
  expect(found.sockets).toBeLessThanOrEqual(4);
  expect(found.connections).toBeLessThanOrEqual(6);
});
