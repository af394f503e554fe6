import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGunzip, createGzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A feed as it is kept: compressed. */
export interface Body {
  /** A hash of the text, whatever it is compressed by. */
  readonly hash: string;
  /** When it was made: milliseconds since the epoch. */
  readonly madeAt: number;
  readonly bytes: Buffer;
}

type Text = AsyncIterable<string>;

const KEPT_BYTES = 64 * 1024 * 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The feeds that were asked for last, compressed, each made once however many ask for it at the same time. */
export class KeptBodies {
  private readonly kept = new LRUCache<string, Body>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }, key) => bytes.length + key.length + 500,
  });
  private readonly making = new Map<string, Promise<Body>>();

  /** The feed under a key, by gzip. Another key is another text. */
  gzip(key: string, text: () => Text): Promise<Body> {
    return this.get(`gzip ${key}`, async () => {
      const hash = createHash('sha256');
      const madeAt = Date.now();
      const bytes = await pipeline(hashed(text(), hash), createGzip(), buffer);
      return { hash: hash.digest('base64url'), madeAt, bytes };
    });
  }

  /** The same by brotli, which takes a sixth less. */
  brotli(key: string, text: () => Text): Promise<Body> {
    return this.get(`br ${key}`, async () => {
      const { bytes: zipped, ...rest } = await this.gzip(key, text);
      return {
        ...rest,
        bytes: await pipeline(Readable.from([zipped]), createGunzip(), createBrotliCompress(BROTLI), buffer),
      };
    });
  }

  private async get(key: string, make: () => Promise<Body>): Promise<Body> {
    const kept = this.kept.get(key);
    if (kept) return kept;
    const making = this.making.get(key) ?? make().finally(() => this.making.delete(key));
    this.making.set(key, making);
    const body = await making;
    this.kept.set(key, body);
    return body;
  }
}

async function* hashed(text: Text, hash: { update(part: string): unknown }): AsyncGenerator<string> {
  for await (const part of text) {
    hash.update(part);
    yield part;
  }
}
