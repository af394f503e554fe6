// @ts-check
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { installedMediasoup } from './mediasoup-package.mjs';
import { mendDtlsTransport, MENDED_FILE } from './mend.mjs';

const WRONG = 'const long result = (operationType == BIO_CB_RETURN) ? ret : 1;\n';
const RIGHT = 'const long result = (operationType & BIO_CB_RETURN) ? ret : 1;\n';

test('the comparison is mended where it stands once', () => {
  assert.equal(mendDtlsTransport(`// before\n${WRONG}// after\n`), `// before\n${RIGHT}// after\n`);
});

test('a source without the line is refused', () => {
  assert.throws(() => mendDtlsTransport('int main() {}\n'), /holds it 0 times/);
});

test('a source with the line twice is refused', () => {
  assert.throws(() => mendDtlsTransport(WRONG + WRONG), /holds it 2 times/);
});

test('the installed mediasoup is one that can be mended', async () => {
  const file = path.join(installedMediasoup().root, 'worker', MENDED_FILE);
  assert.match(mendDtlsTransport(await readFile(file, 'utf8')), /\(operationType & BIO_CB_RETURN\)/);
});
