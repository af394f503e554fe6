import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReceiptKeys as Published } from '@homegroup/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config.js';

const KEY_BYTES = 32;
const ID_BYTES = 8;
const FOLDER = 'receipt-keys';
/** The key that signs. An operator who removes it has a new one made at the next start. */
const CURRENT = 'current';
const PUBLIC = '.public';
/** What stands before the bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410, sections 7 and 4). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * The keys of receipts (Ed25519, RFC 8032). One signs: it is made at the first start and lies in a file that nobody else
 * can read, or comes by `RECEIPT_KEY`. The public keys of those before it stay in the folder, and published: a receipt is
 * good for longer than a key.
 */
@Injectable()
export class ReceiptKeys implements OnModuleInit {
  private readonly folder: string;
  private secret: KeyObject;
  private readonly known = new Map<string, Buffer>();
  /** Of the key that signs. */
  id: string;

  constructor(private readonly config: Config) {
    this.folder = join(config.dataDir, FOLDER);
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    this.secret = secretOf(this.config.receiptKey ?? (await this.keptSeed()));
    const current = rawPublic(this.secret);
    this.id = idOf(current);
    await writeOnce(join(this.folder, this.id + PUBLIC), current);
    for (const key of [current, ...this.config.receiptOldKeys, ...(await this.keptPublic())]) {
      this.known.set(idOf(key), key);
    }
  }

  published(): Published {
    const keys = [...this.known].map(([id, key]) => ({ id, key: key.toString('base64url') }));
    return { instance: this.config.publicUrl, keys };
  }

  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.secret);
  }

  /** Whether the key of this id, of today or of before, has signed these bytes. */
  hasSigned(id: string, bytes: Uint8Array, signature: Uint8Array): boolean {
    const key = this.known.get(id);
    return key !== undefined && verify(null, bytes, publicKey(key), signature);
  }

  private async keptSeed(): Promise<Buffer> {
    const path = join(this.folder, CURRENT);
    const kept = await readFile(path).catch(() => null);
    if (!kept) await writeOnce(path, randomBytes(KEY_BYTES));
    // Of processes that start at once one was the first.
    const seed = kept ?? (await readFile(path));
    if (seed.length !== KEY_BYTES) throw new Error('the key of receipts is damaged: remove its file');
    return seed;
  }

  private async keptPublic(): Promise<Buffer[]> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith(PUBLIC)).sort();
    const keys = await Promise.all(names.map((name) => readFile(join(this.folder, name))));
    return keys.filter((key) => key.length === KEY_BYTES);
  }
}

function secretOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

function publicKey(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
}

function rawPublic(secret: KeyObject): Buffer {
  return createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
}

function idOf(raw: Buffer): string {
  return createHash('sha256')
    .update(raw)
    .digest('hex')
    .slice(0, 2 * ID_BYTES);
}

/** Whole or not at all, on the disk when this ends; what is there already stays. */
async function writeOnce(path: string, content: Buffer): Promise<void> {
  const half = `${path}.making-${randomBytes(6).toString('hex')}`;
  const file = await open(half, 'wx', 0o600);
  try {
    await file.write(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(half, path).catch((error: unknown) => {
    if (!isThere(error)) throw error;
  });
  await rm(half);
}

function isThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
