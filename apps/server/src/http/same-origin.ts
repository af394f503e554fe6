import { ForbiddenException, UnsupportedMediaTypeException } from '@nestjs/common';
import { type Request, type RequestHandler } from 'express';
import { type Config } from '../config.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];
/** Bodies that no form of another page can send; a file that is imported comes as one of the last two. */
const BODIES = ['application/json', 'text/csv', 'application/octet-stream'];

/**
 * Lets a request that changes something pass only if a page of ours sent it. A cookie alone does not show that: browsers
 * add it to what other pages make them send, too. Pages cannot forge either header (Fetch, sections 3.2 and 2.2.2).
 */
export function sameOrigin({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  return (request, _response, next) => {
    if (READS.includes(request.method)) next();
    else if (!isOurs(request, publicUrl)) next(new ForbiddenException({ code: 'BAD_REQUEST' }));
    else if (hasBody(request) && !request.is(BODIES)) next(new UnsupportedMediaTypeException({ code: 'BAD_REQUEST' }));
    else next();
  };
}

// Where a page says no-referrer, some requests of its own have the origin `null`: then the browser's other word counts.
function isOurs({ headers }: Request, publicUrl: string): boolean {
  const { origin = 'null' } = headers;
  return origin === publicUrl || (origin === 'null' && headers['sec-fetch-site'] === 'same-origin');
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
