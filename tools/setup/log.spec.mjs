// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tail } from './log.mjs';

test('the tail of an output leaves out what npm says of engines', () => {
  const output = "one\nnpm warn EBADENGINE Unsupported engine {\nnpm warn EBADENGINE   package: 'a@1',\ntwo\nthree\n";
  assert.equal(tail(output), 'one\ntwo\nthree');
  assert.equal(tail(output, 2), 'two\nthree');
});
