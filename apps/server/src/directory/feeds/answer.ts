import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Request, type Response } from 'express';
import { type Encoding } from './feeds.service.js';
import { type Body } from './kept-bodies.js';

const FIVE_MINUTES = 'public, max-age=300';

/** How the body is best made for a client: whoever takes no compression is given the text of the gzip one. */
export function encodingFor(request: Request): Encoding {
  return request.acceptsEncodings('br', 'gzip', 'identity') === 'br' ? 'br' : 'gzip';
}

/** Answers with a feed, or with 304 where the client has it (RFC 9110, section 13.1). */
export function answer(request: Request, response: Response, type: string, { hash, madeAt, bytes }: Body): void {
  const accepted = request.acceptsEncodings('br', 'gzip', 'identity');
  const encoding = accepted === 'br' || accepted === 'gzip' ? accepted : null;
  // Strong: it names these very bytes, which differ with the compression.
  const tag = `"${encoding === null ? hash : `${hash}-${encoding}`}"`;
  response.set({
    ETag: tag,
    'Last-Modified': new Date(madeAt).toUTCString(),
    'Cache-Control': FIVE_MINUTES,
    Vary: 'Accept-Encoding',
  });
  if (isKnown(request, tag, madeAt)) {
    response.status(304).end();
    return;
  }
  response.set('Content-Type', type);
  if (encoding !== null)
    response.set({ 'Content-Encoding': encoding, 'Content-Length': String(bytes.length) }).end(bytes);
  else if (request.method === 'HEAD') response.end();
  // A client that goes away ends both; there is nobody left to tell.
  else pipeline(Readable.from([bytes]), createGunzip(), response, () => undefined);
}

/**
 * Whether the client has what would be sent. Express's own answer heeds `Cache-Control: no-cache`, which browsers add to
 * every conditional request that a page makes by itself.
 */
function isKnown({ headers }: Request, tag: string, madeAt: number): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.trim() === '*' || tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // Dates of HTTP have no fractions of seconds.
  return Math.floor(madeAt / 1_000) * 1_000 <= since;
}
