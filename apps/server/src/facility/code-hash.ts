import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config.js';

const KEY_BYTES = 32;
const FILE = 'facility-key';

/**
 * What is stored of a facility's code. There are a million codes: whoever has a plain hash of one, however slow, tries
 * them all in an evening. So it is an HMAC-SHA-256 (RFC 2104) under a key that lies in a file beside the database and
 * never in it: a dump or a backup of the database tells nothing of the codes. A key that is lost ends the codes there were.
 */
@Injectable()
export class CodeHash implements OnModuleInit {
  private key: Buffer = Buffer.alloc(0);

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    await mkdir(this.config.dataDir, { recursive: true, mode: 0o700 });
    const path = join(this.config.dataDir, FILE);
    const key = (await readFile(path).catch(() => null)) ?? (await makeKey(path));
    if (key.length !== KEY_BYTES) throw new Error('the key of facility codes is damaged: remove its file');
    this.key = key;
  }

  of(code: string): Buffer {
    return createHmac('sha256', this.key).update(code).digest();
  }
}

// On the disk before any code is hashed under it.
async function makeKey(path: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.write(key);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}
