// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingLine, oneCheck, sum, tapCounts } from './counts.mjs';

test('a TAP report is counted, cancelled tests as failed', () => {
  const output = 'TAP version 13\nok 1 - a\n1..1\n# tests 6\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n';
  assert.deepEqual(tapCounts(output), { passed: 3, failed: 2, skipped: 1 });
  assert.deepEqual(tapCounts('a crash'), { passed: 0, failed: 0, skipped: 0 });
});

test('a check counts as one', () => {
  assert.deepEqual(oneCheck(0), { passed: 1, failed: 0, skipped: 0 });
  assert.deepEqual(oneCheck(2), { passed: 0, failed: 1, skipped: 0 });
});

test('the closing line is plain, and names what was skipped', () => {
  assert.equal(closingLine(sum([oneCheck(0), oneCheck(1)])), '1 passed, 1 failed');
  assert.equal(closingLine({ passed: 2, failed: 0, skipped: 3 }), '2 passed, 0 failed, 3 skipped');
});
