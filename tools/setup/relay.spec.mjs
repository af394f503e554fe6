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

test('the relay has no user who stays, but those that the server makes for a visit', () => {
  assert.ok(settings.includes('use-auth-secret'));
  assert.deepEqual(valuesOf('user'), []);
  assert.doesNotMatch(compose, /--user=/);
  assert.ok(!settings.some((line) => /^(no-auth|static-auth-secret|lt-cred-mech)/.test(line)));
  assert.equal([...compose.matchAll(/'--static-auth-secret=\$\{TURN_SECRET:\?\}'/g)].length, 1);
  assert.match(compose, /^ {6}TURN_SECRET: \$\{TURN_SECRET:\?\}$/m);
});

test('the relay has a quota for each visit, one for all, and a bounded range of ports', () => {
  const [each] = valuesOf('user-quota').map(Number);
  assert.ok(each !== undefined && each > 0 && each <= 20);
  const [quota] = valuesOf('total-quota').map(Number);
  const [from] = valuesOf('min-port').map(Number);
  const [to] = valuesOf('max-port').map(Number);
  assert.ok(quota !== undefined && quota > 0 && from !== undefined && to !== undefined);
  assert.ok(to - from + 1 >= quota);
});
