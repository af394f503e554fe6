// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionOf } from './machine.mjs';
import { supportedEnv, supportedNode } from './packages.mjs';

test('versions are read with and without a v', () => {
  assert.deepEqual(versionOf('v24.11.1'), { major: 24, minor: 11 });
  assert.deepEqual(versionOf('10.8.2'), { major: 10, minor: 8 });
});

test('everything runs with a new enough Node first in PATH, and without npm telling it otherwise', () => {
  assert.ok(supportedNode());
  process.env.npm_config_nodedir = '/usr';
  const env = supportedEnv();
  assert.equal(env.npm_config_nodedir, undefined);
  assert.ok(supportedNode().startsWith(env.PATH?.split(':')[0] ?? 'nowhere'));
  assert.equal(env.NX_DAEMON, 'false');
});
