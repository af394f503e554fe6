import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Language } from '@homegroup/contracts';
import { parseCookie } from 'cookie';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { compressed, compressedAssets, FOR_EVER } from './assets.js';
import { type PageDrawer } from './page-drawer.js';

/** Where the web app's build lies. */
export const WEB_APP = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const NOT_PAGES = /^\/(api|feeds|socket|metrics|assets)(\/|$)/;
const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Meetings</title></head>
  <body>
    <h1>The pages are not built yet</h1>
    <p>The server runs, but it has no pages to show. Run <code>npm start</code> in the project's folder: it builds them.</p>
  </body>
</html>
`;

/** The web app: its files, and a page for every address that is not a file and not ours to answer otherwise. */
export function webApp(folder: string, drawer: PageDrawer, languages: readonly Language[]): RequestHandler {
  const router = Router();
  router.use('/assets', compressedAssets(join(folder, 'assets')));
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, setHeaders: (r) => r.setHeader('Cache-Control', FOR_EVER) }),
  );
  router.use(express.static(folder, { index: false, setHeaders: (r) => r.setHeader('Cache-Control', 'no-cache') }));
  router.use((request, response, next) => {
    if (asksForPage(request)) sendPage(request, response, drawer, languages).catch(next);
    else next();
  });
  return router;
}

async function sendPage(
  request: Request,
  response: Response,
  drawer: PageDrawer,
  languages: readonly Language[],
): Promise<void> {
  const { path, query, originalUrl } = request;
  const at = originalUrl.indexOf('?');
  const search = at === -1 ? '' : originalUrl.slice(at);
  const page = await drawer.draw({ path, query, search, language: languageOf(request, languages) });
  response.set({ 'Cache-Control': 'no-cache', Vary: 'Cookie, Accept-Language, Accept-Encoding' });
  response.status(page?.status ?? 503).type('html');
  await compressed(request, response, page?.html ?? NOT_BUILT);
}

/** The language that someone chose, or else the best that their browser asks for. */
function languageOf(request: Request, languages: readonly Language[]): Language {
  const { language: chosen } = parseCookie(request.headers.cookie ?? '');
  const [first = 'en'] = languages;
  const asked = request.acceptsLanguages([...languages]);
  return languages.find((tag) => tag === chosen) ?? languages.find((tag) => tag === asked) ?? first;
}

function asksForPage(request: Request): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !NOT_PAGES.test(request.path) && request.accepts(['html', 'json']) === 'html';
}
