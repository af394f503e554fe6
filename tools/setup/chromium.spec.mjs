// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { findChromium } from './chromium.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'homegroup-chromium-'));
after(() => rmSync(folder, { recursive: true }));

test('the browser is the one that CHROMIUM_PATH names, else the first in PATH', () => {
  const PATH = ['/no-such-folder', folder].join(path.delimiter);
  assert.equal(findChromium({ PATH }), undefined);
  const chrome = path.join(folder, 'google-chrome');
  writeFileSync(chrome, '');
  assert.equal(findChromium({ PATH }), chrome);
  assert.equal(findChromium({ PATH: '', CHROMIUM_PATH: chrome }), chrome);
  assert.throws(() => findChromium({ PATH, CHROMIUM_PATH: '/no-such-browser' }), /names \/no-such-browser/);
});
