// @ts-check
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';

const doc = readFileSync(inRoot('docs', 'safety.md'), 'utf8');
/** `path/of.spec.ts`, "the title of a test in it" */
const named = [...doc.matchAll(/`([\w./-]+\.(?:spec\.tsx?|e2e\.ts|spec\.mjs))`,\s+"([^"]+)"/g)];
/** Items of OWASP ASVS 5.0 that the page must speak of: chapter 17, and 4.4. */
const ITEMS = [
  ...['4.4.1', '4.4.2', '4.4.3', '4.4.4', '17.1.1', '17.1.2', '17.3.1', '17.3.2'],
  ...Array.from({ length: 8 }, (_, index) => `17.2.${index + 1}`),
];

test('every test that docs/safety.md names is there, under its title', () => {
  assert.ok(named.length > 15);
  for (const [, file = '', title = ''] of named) {
    assert.ok(existsSync(inRoot(file)), `${file} is not there`);
    const source = readFileSync(inRoot(file), 'utf8').replace(/\\'/g, "'");
    assert.ok(source.includes(title), `${file} has no test "${title}"`);
  }
});

test('docs/safety.md has each item of ASVS chapter 17 and of 4.4 once', () => {
  const items = [...doc.matchAll(/^\| (\d+\.\d+\.\d+) +\|/gm)].map(([, item]) => item);
  assert.deepEqual(items.sort(), [...ITEMS].sort());
});

test('docs/safety.md has a row for every figure that `npm run safety` makes', () => {
  const source = readFileSync(inRoot('apps', 'server-e2e', 'src', 'safety', 'all-figures.ts'), 'utf8');
  const figures = [...source.matchAll(/\{ name: '(\w+)'/g)].map(([, name]) => name);
  assert.ok(figures.length > 10);
  for (const figure of figures) assert.match(doc, new RegExp(`^\\| \`${figure}\` +\\|`, 'm'));
});
