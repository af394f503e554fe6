// @ts-check
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { isGone, withLock } from './lock.mjs';

const folder = await mkdtemp(path.join(os.tmpdir(), 'homegroup-lock-'));
after(() => rm(folder, { recursive: true }));
const NO_SUCH_PID = 2 ** 22 + 1;

test('two runs do their work one after the other, and the second says that it waits', { timeout: 10_000 }, async () => {
  const file = path.join(folder, 'two');
  /** @type {string[]} */
  const events = [];
  const say = () => events.push('waits');
  const work = (/** @type {string} */ name) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    events.push(`${name} ends`);
  };
  const first = withLock(file, { say, work: work('first') });
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all([first, withLock(file, { say, work: work('second') })]);
  assert.deepEqual(
    events.filter((event) => event !== 'waits'),
    ['first begins', 'first ends', 'second begins', 'second ends'],
  );
  assert.equal(events.filter((event) => event === 'waits').length, 1);
});

test('the lock of a dead process is broken, and nothing is left behind', { timeout: 10_000 }, async () => {
  const file = path.join(folder, 'dead');
  await writeFile(file, JSON.stringify({ host: os.hostname(), pid: NO_SUCH_PID, startedAt: '1' }));
  const pid = await withLock(file, {
    say: assert.fail,
    work: async () => JSON.parse(await readFile(file, 'utf8')).pid,
  });
  assert.equal(pid, process.pid);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('dead')),
    [],
  );
});

test('a failure frees the lock', async () => {
  const file = path.join(folder, 'failing');
  const work = () => Promise.reject(new Error('no'));
  await assert.rejects(withLock(file, { say: assert.fail, work }), /no/);
  assert.equal(existsSync(file), false);
});

test('an owner is gone when its pid is another process now, or when another host fell silent', () => {
  const own = { host: os.hostname(), pid: process.pid, startedAt: 'another time' };
  assert.equal(isGone(own, 0), true);
  const elsewhere = { host: 'elsewhere', pid: process.pid, startedAt: '' };
  assert.equal(isGone(elsewhere, 10_000), false);
  assert.equal(isGone(elsewhere, 40_000), true);
});
