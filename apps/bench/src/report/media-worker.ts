import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** What `tools/media-worker` keeps beside each worker. */
const Stamp = z.object({ kind: z.enum(['prebuilt', 'built']), libsrtp: z.enum(['openssl', 'nss', 'bundled']) });
const STAMP = 'smoke-test-passed.json';
const WORDS = {
  openssl: 'with libsrtp on OpenSSL',
  nss: 'with libsrtp on NSS (slow in large rooms)',
  bundled: 'with its own libsrtp',
};

/** Which media worker it is, in a few words; `binary` is its path, if it is known. */
export async function describeMediaWorker(binary: string | undefined): Promise<string> {
  if (binary === undefined || binary === '') return "mediasoup's own, as its package has it";
  const text = await readFile(join(dirname(binary), STAMP), 'utf8').catch(() => null);
  if (text === null) return 'given by MEDIASOUP_WORKER_BIN';
  const { kind, libsrtp } = Stamp.parse(JSON.parse(text));
  return `${kind === 'built' ? 'built on this machine' : "mediasoup's prebuilt one"}, ${WORDS[libsrtp]}`;
}
