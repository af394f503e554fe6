// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { hashOfContents, hashOfTree, isStamped, writeStamp } from './stamp.mjs';

const tree = mkdtempSync(path.join(tmpdir(), 'homegroup-stamp-'));
after(() => rmSync(tree, { recursive: true }));
const inTree = (/** @type {string[]} */ ...parts) => path.join(tree, ...parts);
for (const folder of ['src', 'dist']) mkdirSync(inTree(folder));
writeFileSync(inTree('src', 'a.ts'), 'a');

test('the hash of a tree changes with names, sizes and times, not with what was built', () => {
  const before = hashOfTree([tree]);
  writeFileSync(inTree('dist', 'a.js'), 'a');
  assert.equal(hashOfTree([tree]), before);
  utimesSync(inTree('src', 'a.ts'), 1, 1);
  const touched = hashOfTree([tree]);
  assert.notEqual(touched, before);
  writeFileSync(inTree('src', 'b.ts'), '');
  assert.notEqual(hashOfTree([tree]), touched);
});

test('the hash of contents does not change with the time', () => {
  const before = hashOfContents([inTree('src', 'a.ts')]);
  utimesSync(inTree('src', 'a.ts'), 2, 2);
  assert.equal(hashOfContents([inTree('src', 'a.ts')]), before);
  writeFileSync(inTree('src', 'a.ts'), 'b');
  assert.notEqual(hashOfContents([inTree('src', 'a.ts')]), before);
});

test('a stamp holds for what was stamped alone', () => {
  const file = inTree('stamps', 'built');
  assert.equal(isStamped(file, 'one'), false);
  writeStamp(file, 'one');
  assert.equal(isStamped(file, 'one'), true);
  assert.equal(isStamped(file, 'two'), false);
});
