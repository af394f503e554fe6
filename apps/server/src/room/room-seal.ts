import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Room } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Fast compression: names and ids repeat their keys, and every command writes the room. */
const LEVEL = 1;

/**
 * Seals the state of live rooms, each under a key of its own that lies in a file beside the database and goes with
 * the room. A database keeps what it deletes for a while, in its pages, its log and its backups; without the key
 * that is noise, so nothing of a seat outlives its room there either.
 */
@Injectable()
export class RoomSeal {
  private readonly keys = new Map<string, Buffer>();
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'room-keys');
  }

  /** Makes the key of a new room; it is on the disk before anything is sealed under it. */
  async begin(roomId: string): Promise<void> {
    const key = randomBytes(KEY_BYTES);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(this.path(roomId), 'wx', 0o600);
    try {
      await file.write(key);
      await file.sync();
    } finally {
      await file.close();
    }
    this.keys.set(roomId, key);
  }

  /** @throws when the room has no key */
  seal(room: Room): Buffer {
    const key = this.keys.get(room.id);
    if (!key) throw new Error('a room without a key');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(room.id));
    const state = deflateRawSync(JSON.stringify(room), { level: LEVEL });
    return Buffer.concat([iv, cipher.update(state), cipher.final(), cipher.getAuthTag()]);
  }

  /** The room that was sealed, or null when its key is gone or does not fit: then the room is over. */
  async unseal(roomId: string, sealed: Buffer): Promise<Room | null> {
    const key = await readFile(this.path(roomId)).catch(() => null);
    if (key?.length !== KEY_BYTES) return null;
    this.keys.set(roomId, key);
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(roomId)).setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const state = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
      return JSON.parse(inflateRawSync(state).toString()) as Room;
    } catch {
      return null;
    }
  }

  /** The room is over: from here on nobody can read what was stored of it. */
  async end(roomId: string): Promise<void> {
    this.keys.delete(roomId);
    await rm(this.path(roomId), { force: true });
  }

  private path(roomId: string): string {
    return join(this.folder, roomId);
  }
}
