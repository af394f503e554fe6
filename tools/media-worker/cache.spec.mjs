// @ts-check
import assert from 'node:assert/strict';
import { appendFile, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { cachePlace, keep, readCached } from './cache.mjs';

const home = await mkdtemp(path.join(os.tmpdir(), 'homegroup-cache-'));
after(() => rm(home, { recursive: true }));
const made = path.join(home, 'made');
await writeFile(made, 'a worker');
const facts = { kind: /** @type {const} */ ('built'), libsrtp: /** @type {const} */ ('openssl') };

test('the place differs by version, and XDG_CACHE_HOME moves it unless it is relative', () => {
  const place = cachePlace('1.0.0', { XDG_CACHE_HOME: home });
  assert.ok(place.folder.startsWith(path.join(home, 'homegroup', 'media-worker', '1.0.0-')));
  assert.notEqual(place.folder, cachePlace('1.0.1', { XDG_CACHE_HOME: home }).folder);
  const own = path.join(os.homedir(), '.cache', 'homegroup');
  assert.ok(cachePlace('1.0.0', {}).folder.startsWith(own));
  assert.ok(cachePlace('1.0.0', { XDG_CACHE_HOME: 'relative' }).folder.startsWith(own));
});

test('a kept worker is found with what was known of it', async () => {
  const place = cachePlace('2.0.0', { XDG_CACHE_HOME: home });
  assert.equal(await readCached(place), undefined);
  const file = await keep(place, made, facts);
  assert.equal(await readFile(file, 'utf8'), 'a worker');
  assert.deepEqual(await readCached(place), { path: file, stamp: { ...facts, bytes: 8 } });
});

test('a worker that changed or may not run is not taken from the cache, and can be kept anew', async () => {
  const place = cachePlace('3.0.0', { XDG_CACHE_HOME: home });
  const file = await keep(place, made, facts);
  await appendFile(file, '!');
  assert.equal(await readCached(place), undefined);
  await keep(place, made, facts);
  assert.ok(await readCached(place));
  await chmod(file, 0o644);
  assert.equal(await readCached(place), undefined);
});
