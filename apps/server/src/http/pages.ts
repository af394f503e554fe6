import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { compressedAssets, FOR_EVER } from './assets.js';

/** Where the web app's build lies. */
export const WEB_APP = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const NOT_PAGES = /^\/(api|socket|metrics|assets)(\/|$)/;
const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Meetings</title></head>
  <body>
    <h1>The pages are not built yet</h1>
    <p>The server runs, but it has no pages to show. Run <code>npm start</code> in the project's folder: it builds them.</p>
  </body>
</html>
`;

/** The web app: its files, and its one page for every address that is not a file and not ours to answer otherwise. */
export function webApp(folder: string): RequestHandler {
  const router = Router();
  router.use('/assets', compressedAssets(join(folder, 'assets')));
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, setHeaders: (r) => r.setHeader('Cache-Control', FOR_EVER) }),
  );
  router.use(express.static(folder, { index: false, setHeaders: (r) => r.setHeader('Cache-Control', 'no-cache') }));
  router.use((request, response, next) => {
    if (asksForPage(request)) sendPage(response, join(folder, 'index.html'));
    else next();
  });
  return router;
}

function sendPage(response: Response, page: string): void {
  response.setHeader('Cache-Control', 'no-cache');
  // The path may lead through a folder whose name begins with a dot.
  if (existsSync(page)) response.sendFile(page, { cacheControl: false, dotfiles: 'allow' });
  else response.status(503).type('html').send(NOT_BUILT);
}

function asksForPage(request: Request): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !NOT_PAGES.test(request.path) && request.accepts(['html', 'json']) === 'html';
}
