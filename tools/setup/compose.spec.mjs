// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { inRoot } from './paths.mjs';

/** @typedef {{ image?: string, build?: object, healthcheck?: object, ports?: string[], environment?: Record<string, string>, command?: string[] }} Service */

const source = readFileSync(inRoot('docker', 'compose.yaml'), 'utf8');
/** @type {{ services: Record<string, Service>, volumes: Record<string, unknown> }} */
const compose = parse(source, { strict: true, uniqueKeys: true });
const front = readFileSync(inRoot('docker', 'Caddyfile'), 'utf8');
const example = readFileSync(inRoot('docker', '.env.example'), 'utf8');
const checks = readFileSync(inRoot('apps', 'server', 'src', 'config.checks.ts'), 'utf8');

test('every service says what it runs and how it is known to be well', () => {
  for (const [name, service] of Object.entries(compose.services)) {
    assert.ok(service.image ?? service.build, `${name} runs nothing`);
    // The server's own image says how.
    if (!service.build) assert.ok(service.healthcheck, `${name} has no health check`);
  }
  assert.deepEqual(Object.keys(compose.services).sort(), ['database', 'front', 'redis', 'server', 'turn']);
});

test('neither database nor Redis can be reached from outside', () => {
  assert.equal(compose.services['database']?.ports, undefined);
  assert.equal(compose.services['redis']?.ports, undefined);
});

test('the server is given only variables that it knows', () => {
  for (const name of Object.keys(compose.services['server']?.environment ?? {})) {
    assert.match(checks, new RegExp(`^  ${name}: `, 'm'), `${name} is no setting of the server`);
  }
});

test('the front tells the server who comes, and the server believes one front', () => {
  // A proxy that takes the word away, or believes a client's, makes everyone one network or lets each choose theirs.
  assert.doesNotMatch(front, /^\s*header_up\s+\S*X-Forwarded-For/im);
  assert.doesNotMatch(front, /^\s*trusted_proxies\b/m);
  assert.match(front, /^\s*reverse_proxy server:4000$/m);
  assert.equal(compose.services['server']?.environment?.['TRUST_PROXY'], '1');
});

test('every variable to fill in stands in the example, and the other way round', () => {
  const used = new Set([...source.matchAll(/\$\{(\w+)(?::\?)?\}/g)].map(([, name]) => name));
  const offered = new Set([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name));
  assert.deepEqual([...used].sort(), [...offered].sort());
});

test('every named volume is declared', () => {
  const named = [...source.matchAll(/(?:- |\[')([a-z]+):\//g)].map(([, name]) => name ?? '');
  for (const name of named) assert.ok(name in compose.volumes, `${name} is not declared`);
});
