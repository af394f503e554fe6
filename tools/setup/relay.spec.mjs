// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';

const compose = readFileSync(inRoot('docker', 'compose.yaml'), 'utf8');
const settings = readFileSync(inRoot('docker', 'turnserver.conf'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** @param {string} name */
const valuesOf = (name) =>
  settings.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1));

test('the relay denies every address but the one that it is given', () => {
  assert.ok(valuesOf('denied-peer-ip').includes('0.0.0.0-255.255.255.255'));
  assert.ok(valuesOf('denied-peer-ip').includes('::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'));
  assert.deepEqual(valuesOf('allowed-peer-ip'), []);
  assert.equal([...compose.matchAll(/allowed-peer-ip=/g)].length, 1);
  assert.ok(settings.includes('no-multicast-peers'));
  assert.ok(!settings.some((line) => line.startsWith('allow-loopback-peers')));
});

test('the relay has a quota and a bounded range of ports', () => {
  const [quota] = valuesOf('total-quota').map(Number);
  const [from] = valuesOf('min-port').map(Number);
  const [to] = valuesOf('max-port').map(Number);
  assert.ok(quota !== undefined && quota > 0 && from !== undefined && to !== undefined);
  assert.ok(to - from + 1 >= quota);
});
