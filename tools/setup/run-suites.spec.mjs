// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from './run-suites.mjs';

const counts = { passed: 2, failed: 0, skipped: 1 };

test('a run is what its report says', () => {
  assert.deepEqual(
    judge(0, () => counts),
    counts,
  );
  assert.deepEqual(
    judge(1, () => ({ ...counts, failed: 4 })),
    { ...counts, failed: 4 },
  );
});

test('a run that ends badly, leaves no report or executes nothing has failed', () => {
  assert.equal(judge(1, () => counts).failed, 1);
  assert.equal(judge(0, () => ({ passed: 0, failed: 0, skipped: 3 })).failed, 1);
  const noReport = () => {
    throw new Error('no such file');
  };
  assert.deepEqual(judge(0, noReport), { passed: 0, failed: 1, skipped: 0 });
});
