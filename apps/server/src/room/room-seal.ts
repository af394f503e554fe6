import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Room } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { type RoomWords } from '../order/order-plans.service.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Raised with every change of what a room holds: a room that was stored in another shape is over. */
const SHAPE = 3;
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
    return this.sealed(room.id, room.id, room);
  }

  /** Seals the words of a room, apart from its state: neither can be taken for the other. @throws when the room has no key */
  sealWords(roomId: string, words: RoomWords): Buffer {
    return this.sealed(roomId, wordsOf(roomId), words);
  }

  /** The room and its words as they were sealed, or null when its key is gone or does not fit, or its shape: then the room is over. */
  async unseal(roomId: string, state: Buffer, script: Buffer): Promise<{ room: Room; words: RoomWords } | null> {
    const key = await readFile(this.path(roomId)).catch(() => null);
    if (key?.length !== KEY_BYTES) return null;
    this.keys.set(roomId, key);
    try {
      const room = unsealed(key, roomId, state) as Room;
      return { room, words: unsealed(key, wordsOf(roomId), script) as RoomWords };
    } catch {
      return null;
    }
  }

  /** The room is over: from here on nobody can read what was stored of it. */
  async end(roomId: string): Promise<void> {
    this.keys.delete(roomId);
    await rm(this.path(roomId), { force: true });
  }

  private sealed(roomId: string, purpose: string, what: object): Buffer {
    const key = this.keys.get(roomId);
    if (!key) throw new Error('a room without a key');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(boundTo(purpose));
    const plain = deflateRawSync(JSON.stringify(what), { level: LEVEL });
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  private path(roomId: string): string {
    return join(this.folder, roomId);
  }
}

function wordsOf(roomId: string): string {
  return `${roomId} words`;
}

function boundTo(purpose: string): Buffer {
  return Buffer.from(`${purpose} ${SHAPE}`);
}

/** @throws when the key, the purpose or the shape does not fit */
function unsealed(key: Buffer, purpose: string, sealed: Buffer): unknown {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES));
  decipher.setAAD(boundTo(purpose)).setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  return JSON.parse(inflateRawSync(plain).toString());
}
