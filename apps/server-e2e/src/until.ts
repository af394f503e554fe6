import { delay } from '@homegroup/testbed';

/** Waits until the condition holds. @throws after `withinMs` */
export async function until(holds: () => boolean, withinMs = 3_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`this did not come true within ${withinMs} ms: ${holds.toString()}`);
    await delay(20);
  }
}
