import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type Request, type RequestHandler, type Response } from 'express';

const brotli = promisify(brotliCompress);
/** Beyond this quality compression takes longer than what it saves on the way. */
const QUICK = 4;
const NAME = /^\/([A-Za-z0-9._-]+)$/;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/** Assets carry a hash of themselves in their names: what a name once meant it means for ever. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves text assets compressed to who takes it. Each is compressed once, and kept. */
export function compressedAssets(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  const compressedOnce = (name: string): Promise<Buffer> => {
    const made = kept.get(name) ?? compress(join(folder, name));
    kept.set(name, made);
    // A name that is not there is not remembered, or anyone could fill the memory.
    made.catch(() => kept.delete(name));
    return made;
  };
  return (request, response, next) => {
    const name = NAME.exec(request.path)?.[1];
    const type = name && TYPES[extname(name)];
    if (!name || !type || request.method !== 'GET' || !request.acceptsEncodings('br')) {
      next();
      return;
    }
    compressedOnce(name).then(
      (body) => {
        response.set({
          'Content-Type': type,
          'Content-Encoding': 'br',
          Vary: 'Accept-Encoding',
          'Cache-Control': FOR_EVER,
        });
        response.end(body);
      },
      () => next(),
    );
  };
}

/** Sends a text that was made for this request: compressed quickly, to who takes it. */
export async function compressed(request: Request, response: Response, text: string): Promise<void> {
  if (!request.acceptsEncodings('br')) {
    response.send(text);
    return;
  }
  const body = await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK } });
  response.setHeader('Content-Encoding', 'br');
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function compress(path: string): Promise<Buffer> {
  const plain = await readFile(path);
  return brotli(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
}
