import { type Readable } from 'node:stream';
import { IMPORT_BYTES_MAX } from '@homegroup/contracts';
import { BrokenFile } from './broken-file.js';

/**
 * The file that a request carries. One that is too large is refused as soon as that is known, and nothing of it is kept: the
 * rest flows by, so that whoever sends it gets to read the answer.
 * @throws BrokenFile `TOO_LARGE`
 */
export async function bodyOf(request: Readable, announced: number): Promise<Buffer> {
  if (announced > IMPORT_BYTES_MAX) throw tooLarge(request);
  const pieces: Buffer[] = [];
  let length = 0;
  // Not destroyed when it is left: its connection has an answer to carry yet.
  const read: AsyncIterable<unknown> = request.iterator({ destroyOnReturn: false });
  for await (const piece of read) {
    if (!Buffer.isBuffer(piece)) throw new Error('a request is read as bytes');
    length += piece.length;
    if (length > IMPORT_BYTES_MAX) throw tooLarge(request);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(request: Readable): BrokenFile {
  request.resume();
  return new BrokenFile('TOO_LARGE');
}
