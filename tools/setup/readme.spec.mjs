// @ts-check
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';

const readme = readFileSync(inRoot('README.md'), 'utf8');
const checks = readFileSync(inRoot('apps', 'server', 'src', 'config.checks.ts'), 'utf8');

test('the table of settings names each variable that the server reads, and no other', () => {
  const table = /## Settings\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| (`[A-Z].*?`) +\|/gm)].map(([, cell]) => cell ?? '');
  const told = rows.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
  const read = [...checks.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
  assert.deepEqual(told.sort(), read.sort());
});

test('what README and CONTRIBUTING point to is there', () => {
  const contributing = readFileSync(inRoot('CONTRIBUTING.md'), 'utf8');
  const places = [...`${readme}${contributing}`.matchAll(/[`(]((?:apps|libs|tools|docker)\/[\w./-]+)[`)]/g)];
  assert.ok(places.length > 5);
  for (const [, place = ''] of places) assert.ok(existsSync(inRoot(place)), `${place} is not there`);
});
