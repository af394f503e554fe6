import { setTimeout as sleep } from 'node:timers/promises';
import { delay, type Member, type MemberOptions, RequestRefused } from '@homegroup/testbed';
import { addressOn, canaryToken, type WatchedServer } from './watched-server.js';

const AGAIN_MS = 500;
const GIVE_UP_MS = 120_000;

/** How the nth person connects for the first time: tokens of their own, from a network of their own. */
export function person(server: WatchedServer, index: number) {
  return {
    url: server.url,
    token: canaryToken(),
    device: canaryToken(),
    from: addressOn(index),
  } satisfies MemberOptions;
}

/** How someone connects who was here before, with what their tab has kept. */
export function again({ url, meeting, token, device }: Member, from: string): MemberOptions {
  return { url, meeting, token, device, from };
}

/** Does it again for as long as the server says that it is too fast, or is too slow: limits are not what is being tried. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() > deadline) throw error;
      await delay(AGAIN_MS);
    }
  }
}

/** What a door answers: that one is in, or the code of its refusal. */
export async function answerOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await patiently(work);
    return 'IN';
  } catch (error) {
    if (error instanceof RequestRefused) return error.code;
    throw error;
  }
}

/** Runs `work` for 0 to `count - 1`, so many at a time. */
export async function inLanes(count: number, lanes: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
}

/** What something comes to, or `otherwise` when it takes longer than that: waiting keeps no process alive. */
export function within<T, U>(ms: number, coming: Promise<T>, otherwise: U): Promise<T | U> {
  return Promise.race([coming, sleep(ms, otherwise, { ref: false })]);
}

/** Waits until it is so; whether it came to be in time. */
export async function comesTrue(holds: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!holds()) {
    if (Date.now() > deadline) return false;
    await delay(10);
  }
  return true;
}

/** A limit, or a machine that has too much to do: neither is an answer to what was tried. */
function isPassing(error: unknown): boolean {
  if (error instanceof RequestRefused) return error.code === 'TOO_FAST';
  return error instanceof Error && error.message.includes('timed out');
}
