import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Month, PERIOD } from '@homegroup/seat-token';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';

const SECRET_BYTES = 32;
const FOLDER = 'token-keys';

/**
 * The one secret of a month, from which the keys of all groups are derived: a file beside the database, never in it. A
 * database keeps what it deletes for a while, in its pages, its log and its backups; a file that is gone is gone, and with
 * it every key of its month.
 */
@Injectable()
export class MonthSecrets {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, FOLDER);
  }

  /** The seed of a group's keys, 32 bytes. Draws the month's secret where there is none: it is on the disk first. */
  async seedOf(month: Month, groupId: string): Promise<Uint8Array> {
    const secret = (await this.find(month)) ?? (await this.draw(month));
    return seedFrom(secret, groupId);
  }

  /** The same, or null where nothing was drawn for the month, or it was erased. */
  async findSeed(month: Month, groupId: string): Promise<Uint8Array | null> {
    const secret = await this.find(month);
    return secret && seedFrom(secret, groupId);
  }

  /** Erases the secrets of months before this one: from here on nobody can tell what a token of theirs was. */
  async eraseBefore(month: Month): Promise<void> {
    const names = await readdir(this.folder).catch((error: unknown) => absent<string[]>(error, []));
    const over = names.filter((name) => PERIOD.test(name) && name < month);
    await Promise.all(over.map((name) => rm(join(this.folder, name), { force: true })));
  }

  private async find(month: Month): Promise<Buffer | null> {
    const secret = await readFile(this.path(month)).catch((error: unknown) => absent(error, null));
    if (secret && secret.length !== SECRET_BYTES) throw new Error('the secret of a month is damaged: remove its file');
    return secret;
  }

  // Whole or not at all: it is written aside, and given its name only where nobody was quicker.
  private async draw(month: Month): Promise<Buffer> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const secret = randomBytes(SECRET_BYTES);
    const aside = this.path(`making-${randomBytes(6).toString('hex')}`);
    try {
      await writeSynced(aside, secret);
      await link(aside, this.path(month));
      return secret;
    } catch (error) {
      const quicker = hasCode(error, 'EEXIST') ? await this.find(month) : null;
      if (!quicker) throw error;
      return quicker;
    } finally {
      await rm(aside, { force: true });
    }
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}

function seedFrom(secret: Buffer, groupId: string): Uint8Array {
  return createHmac('sha256', secret).update(`seat token|v1|${groupId}`).digest();
}

async function writeSynced(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.write(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function absent<T>(error: unknown, instead: T): T {
  if (hasCode(error, 'ENOENT')) return instead;
  throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
