import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { blind, blindEvaluate, deriveKeys, infoOf, type MeetingTime } from '@homegroup/seat-token';
import { memoryLog } from '../ops/log.fixture.js';
import { type TokenJob } from './token-jobs.js';
import { TokenWork } from './token-work.js';
import { TokenWorkers, TooMuchWork } from './token-workers.js';

const LONG_MS = 60_000;
const BATCH = 60;
const groupId = randomUUID();
const seed = new Uint8Array(32).fill(1);
const keys = deriveKeys(seed, groupId, '2026-11');
const times = Array.from({ length: BATCH }, (_, index): MeetingTime => ({
  groupId,
  period: '2026-11',
  meetingId: randomUUID(),
  startsAt: Date.UTC(2026, 10, 1) + index * 3_600_000,
}));

class WatchedWorkers extends TokenWorkers {
  readonly threads: Worker[] = [];
  readonly kinds: TokenJob['kind'][] = [];

  override run(...[job, urgency]: Parameters<TokenWorkers['run']>) {
    this.kinds.push(job.kind);
    return super.run(job, urgency);
  }

  protected override thread(): Worker {
    const thread = super.thread();
    this.threads.push(thread);
    return thread;
  }
}

let workers: WatchedWorkers;
let work: TokenWork;

beforeEach(() => {
  workers = new WatchedWorkers(memoryLog().log);
  work = new TokenWork(workers);
});
afterEach(() => workers.onModuleDestroy());

const shown = (): TokenJob => ({
  kind: 'check',
  secretKey: keys.secretKey,
  time: { groupId, period: '2026-11', meetingId: randomUUID(), startsAt: 0 },
  nonce: new Uint8Array(32),
  mac: new Uint8Array(32),
  seatTokenHash: new Uint8Array(32),
});

/** The longest time for which a timer of every 5 ms did not come, in milliseconds, while something was done. */
async function longestGap(act: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 5);
  await act();
  await sleep(10);
  clearInterval(timer);
  look();
  return longest;
}

describe('the threads that compute on the curve', () => {
  it(
    'leave the timers of the event loop running while a batch of sixty is evaluated',
    async () => {
      const blinded = times.map((time) => blind(infoOf(time), keys.publicKey).blinded);
      // Started and warm.
      await work.derive(seed, groupId, '2026-11');
      const beside = await longestGap(async () => {
        expect(await work.evaluate(keys.secretKey, times, blinded)).toHaveLength(BATCH);
      });
      const within = await longestGap(async () => {
        times.forEach((time, at) => blindEvaluate(keys.secretKey, infoOf(time), blinded.slice(at, at + 1)));
        return Promise.resolve();
      });
      expect(beside).toBeLessThan(within / 3);
    },
    LONG_MS,
  );

  it('derive what is derived elsewhere', async () => {
    const { secretKey, publicKey } = await work.derive(seed, groupId, '2026-11');
    expect([secretKey, publicKey]).toEqual([keys.secretKey, keys.publicKey]);
  });

  it(
    'let whoever stands at the door go before the rest of a batch',
    async () => {
      const blinded = times.map((time) => blind(infoOf(time), keys.publicKey).blinded);
      let isBatchDone = false;
      const batches = [1, 2, 3].map(() => work.evaluate(keys.secretKey, times, blinded));
      const all = Promise.all(batches).then(() => (isBatchDone = true));
      await workers.run(shown(), 'atTheDoor');
      expect(isBatchDone).toBe(false);
      await all;
    },
    LONG_MS,
  );

  it('evaluate nothing of a batch of which one is no element, wherever it stands', async () => {
    const blinded = times.map((time) => blind(infoOf(time), keys.publicKey).blinded);
    for (const wrong of [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31)])
      expect(await work.evaluate(keys.secretKey, times, [...blinded.slice(0, -1), wrong])).toBeNull();
    expect(workers.kinds).not.toContain('evaluate');
    expect(await work.evaluate(keys.secretKey, times.slice(0, 1), blinded.slice(0, 1))).toHaveLength(1);
  });

  it(
    'refuse more than they can do in a second or so, and go on',
    async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 400 }, () => workers.run(shown(), 'atTheDoor')));
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.every(({ reason }) => reason instanceof TooMuchWork)).toBe(true);
      expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(200);
      expect(await workers.run(shown(), 'atTheDoor')).toEqual({ kind: 'check', isTrue: false });
    },
    LONG_MS,
  );

  it(
    'are replaced when they die, and what they were at is done by another',
    async () => {
      const blinded = times.map((time) => blind(infoOf(time), keys.publicKey).blinded);
      await work.derive(seed, groupId, '2026-11');
      const batch = work.evaluate(keys.secretKey, times, blinded);
      await sleep(50);
      await Promise.all(workers.threads.map((thread) => thread.terminate()));
      expect(await batch).toHaveLength(BATCH);
      expect(workers.threads.length).toBeGreaterThan(1);
    },
    LONG_MS,
  );

  it('end with the server, and leave nobody waiting', async () => {
    const waiting = Promise.allSettled(Array.from({ length: 50 }, () => workers.run(shown(), 'atTheDoor')));
    await workers.onModuleDestroy();
    const outcomes = await waiting;
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
    await expect(workers.run(shown(), 'atTheDoor')).rejects.toThrow('stops');
    expect(workers.threads.every(({ threadId }) => threadId === -1)).toBe(true);
  });
});
