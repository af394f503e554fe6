// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const RETRY_MS = 500;
const HEARTBEAT_MS = 5000;
const DEAD_AFTER_MS = 30_000;

/** @typedef {{ host: string, pid: number, startedAt: string }} Owner */

/** When a process started, where the system says it: a pid alone may by now be another's. @param {number} pid */
function startOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether the owner of a lock is gone. On another host (or in another container, which shares only the folder) a pid
 * says nothing, and only the heartbeat counts.
 * @param {Owner} owner
 * @param {number} ageMs since the last heartbeat
 */
export function isGone(owner, ageMs) {
  if (owner.host !== os.hostname()) return ageMs > DEAD_AFTER_MS;
  return !isRunning(owner.pid) || startOf(owner.pid) !== owner.startedAt;
}

/** @param {string} file */
async function readLock(file) {
  try {
    const text = await readFile(file, 'utf8');
    const { mtimeMs } = await stat(file);
    /** @type {Owner} */
    const owner = JSON.parse(text);
    return { text, owner, ageMs: Date.now() - mtimeMs };
  } catch {
    return undefined;
  }
}

/**
 * Takes away a dead owner's lock. Another may have done so and locked since: then theirs is put back.
 * @param {string} file
 * @param {string} dead the text of the lock that was found dead
 */
async function breakLock(file, dead) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== dead) await link(aside, file);
  } catch {
    // Gone already: whoever took it decides.
  } finally {
    await rm(aside, { force: true });
  }
}

/** Locks if free. The lock appears with its contents at once, so that nobody reads it half written. @param {string} file */
async function tryLock(file) {
  const own = `${file}.${process.pid}.own`;
  const owner = { host: os.hostname(), pid: process.pid, startedAt: startOf(process.pid) };
  await writeFile(own, JSON.stringify(owner));
  try {
    await link(own, file);
    return true;
  } catch {
    return false;
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Runs the work while no other process that uses the same lock file does.
 * @template T
 * @param {string} file
 * @param {{ say: (line: string) => void, work: () => Promise<T>, doing?: string }} options
 * @returns {Promise<T>}
 */
export async function withLock(file, { say, work, doing = 'preparing the media worker' }) {
  await mkdir(path.dirname(file), { recursive: true });
  let told = false;
  while (!(await tryLock(file))) {
    const held = await readLock(file);
    if (held && isGone(held.owner, held.ageMs)) {
      await breakLock(file, held.text);
      continue;
    }
    if (held && !told) say(`Another run (process ${held.owner.pid}) is ${doing}; waiting for it.`);
    told ||= held !== undefined;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}
