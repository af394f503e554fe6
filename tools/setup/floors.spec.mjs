// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belowFloor } from './floors.mjs';

const floors = { ws: '8.21.0', mediasoup: '3.27.1' };

test('a version below its floor is named, wherever it is nested', () => {
  const packages = {
    'node_modules/ws': { version: '8.21.0' },
    'node_modules/a/node_modules/ws': { version: '8.20.9' },
    'node_modules/mediasoup': { version: '3.9.14' },
    'node_modules/ws-like': { version: '1.0.0' },
  };
  assert.deepEqual(belowFloor(packages, floors), [
    'node_modules/a/node_modules/ws 8.20.9: must be 8.21.0 at least',
    'node_modules/mediasoup 3.9.14: must be 3.27.1 at least',
  ]);
});

test('what is newer, or not on the list, passes', () => {
  assert.deepEqual(
    belowFloor({ 'node_modules/ws': { version: '9.0.0' }, 'node_modules/x': { version: '0.0.1' } }, floors),
    [],
  );
});
