// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureMediaWorker, libsrtpOf } from './ensure.mjs';

test('the libsrtp of a worker is told from the libraries it asks for', () => {
  assert.equal(libsrtpOf(Buffer.from('\0libuv.so.1\0libsrtp2.so.1\0libssl.so.3\0')), 'nss');
  assert.equal(libsrtpOf(Buffer.from('\0libuv.so.1\0libssl.so.3\0')), 'openssl');
  assert.equal(libsrtpOf(Buffer.from('\0libc.so.6\0')), 'bundled');
});

test('a given worker that does not work is refused, with what to do', { timeout: 30_000 }, async () => {
  const before = process.env.MEDIASOUP_WORKER_BIN;
  process.env.MEDIASOUP_WORKER_BIN = '/bin/false';
  try {
    const refusal = ensureMediaWorker({ say: () => {}, progress: () => {} });
    await assert.rejects(refusal, /MEDIASOUP_WORKER_BIN names \/bin\/false, which does not work .*"start".*unset it/s);
  } finally {
    if (before === undefined) delete process.env.MEDIASOUP_WORKER_BIN;
    else process.env.MEDIASOUP_WORKER_BIN = before;
  }
});
