// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNinja, terminalProgress } from './progress.mjs';

/** @param {boolean} isTTY */
function recorder(isTTY) {
  /** @type {string[]} */
  const written = [];
  return { isTTY, written, write: (/** @type {string} */ text) => written.push(text) };
}

test('the step is read from a line of ninja', () => {
  assert.deepEqual(parseNinja('[12/261] Building CXX object a.o'), { done: 12, total: 261 });
  assert.equal(parseNinja('a.cpp:3:1: warning: [12/261] '), undefined);
  assert.equal(parseNinja(''), undefined);
});

test('a log gets a line every two seconds at most', () => {
  let nowMs = 0;
  const log = recorder(false);
  const progress = terminalProgress(log, () => nowMs);
  for (nowMs = 0; nowMs <= 4000; nowMs += 500) progress(`at ${nowMs}`);
  progress('');
  assert.deepEqual(log.written, ['at 0\n', 'at 2000\n', 'at 4000\n']);
});

test('a terminal shows every step on one line and is left clean', () => {
  const terminal = recorder(true);
  const progress = terminalProgress(terminal);
  for (const text of ['', 'one', 'two', '', '']) progress(text);
  assert.deepEqual(terminal.written, ['\r\x1b[2Kone', '\r\x1b[2Ktwo', '\r\x1b[2K']);
});
