// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installCommand, missingOf } from './packages.mjs';

test('a package that is unknown, removed or half installed is missing', () => {
  const query = [
    'cmake installed',
    'libuv1-dev config-files',
    'make unpacked',
    'dpkg-query: no packages found matching libabsl-dev',
  ].join('\n');
  assert.deepEqual(missingOf(['cmake', 'libuv1-dev', 'make', 'libabsl-dev'], query), [
    'libuv1-dev',
    'make',
    'libabsl-dev',
  ]);
});

test('the advice is a command to type as it stands', () => {
  assert.equal(
    installCommand(['cmake', 'make']),
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends cmake make',
  );
});
