import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '../config.js';
import { ReceiptKeys } from './receipt-keys.js';

/** RFC 8032, section 7.1, test 2. */
const SEED = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
const PUBLIC = Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex');
const MESSAGE = Buffer.from('72', 'hex');
const SIGNATURE =
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'receipts-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

async function start(env: Record<string, string> = {}): Promise<ReceiptKeys> {
  const keys = new ReceiptKeys(Config.parse({ DATA_DIR: dataDir, ...env }));
  await keys.onModuleInit();
  return keys;
}

const folder = () => join(dataDir, 'receipt-keys');
const idsOf = (keys: ReceiptKeys) => keys.published().keys.map(({ id }) => id);

describe('the key of receipts', () => {
  it('is made at the first start, for nobody else to read, and stays', async () => {
    const first = await start();
    expect((await stat(join(folder(), 'current'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder())).mode & 0o777).toBe(0o700);
    const second = await start();
    expect(second.published()).toEqual(first.published());
    expect(second.hasSigned(first.id, MESSAGE, first.sign(MESSAGE))).toBe(true);
    expect((await readdir(folder())).sort()).toEqual([`${first.id}.public`, 'current'].sort());
  });

  it('is one for processes that start at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => start()));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  it('signs as RFC 8032 says, where it is given by the configuration', async () => {
    const keys = await start({ RECEIPT_KEY: SEED.toString('base64url') });
    expect(keys.sign(MESSAGE).toString('hex')).toBe(SIGNATURE);
    expect(keys.published()).toEqual({
      instance: 'http://localhost:4000',
      keys: [{ id: keys.id, key: PUBLIC.toString('base64url') }],
    });
    expect(await readdir(folder())).toEqual([`${keys.id}.public`]);
  });

  it('is renewed by removing it; what it signed is still known, and its secret is gone', async () => {
    const before = await start();
    const signature = before.sign(MESSAGE);
    const secret = await readFile(join(folder(), 'current'));
    await rm(join(folder(), 'current'));
    const after = await start();
    expect(idsOf(after)).toEqual([after.id, before.id]);
    expect(after.hasSigned(before.id, MESSAGE, signature)).toBe(true);
    for (const name of await readdir(folder())) expect(await readFile(join(folder(), name))).not.toEqual(secret);
  });

  it('of before may come by the configuration', async () => {
    const before = await start({ RECEIPT_KEY: SEED.toString('base64url') });
    await rm(folder(), { recursive: true });
    const after = await start({ RECEIPT_OLD_KEYS: PUBLIC.toString('base64url') });
    expect(idsOf(after)).toEqual([after.id, before.id]);
    expect(after.hasSigned(before.id, MESSAGE, Buffer.from(SIGNATURE, 'hex'))).toBe(true);
  });

  it('knows nothing by a key that is not its own', async () => {
    const keys = await start();
    expect(keys.hasSigned('0'.repeat(16), MESSAGE, keys.sign(MESSAGE))).toBe(false);
    expect(keys.hasSigned(keys.id, MESSAGE, Buffer.from(SIGNATURE, 'hex'))).toBe(false);
  });

  it('that is damaged is told, not replaced', async () => {
    await start();
    await writeFile(join(folder(), 'current'), 'short');
    await expect(start()).rejects.toThrow('damaged');
  });

  it.each(['RECEIPT_KEY', 'RECEIPT_OLD_KEYS'])('must be 32 bytes in base64url (%s)', (name) => {
    for (const wrong of [
      'short',
      `${SEED.toString('base64url')}A`,
      SEED.toString('hex'),
      `${SEED.toString('base64url')}=`,
    ])
      expect(() => Config.parse({ [name]: wrong })).toThrow(name);
  });
});
