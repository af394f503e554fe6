import { type IncomingMessage } from 'node:http';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';
import { noStore, readableByAll, securityHeaders } from './headers.js';
import { PageDrawer } from './page-drawer.js';
import { type PageSource } from './page-source.js';
import { WEB_APP, webApp } from './pages.js';
import { ProblemFilter } from './problem.filter.js';
import { sameOrigin } from './same-origin.js';

/** The largest body of a request that is read. */
const BODY_MAX = '64kb';
/** And of one that brings a group's texts: a chapter of a book, in any script, or an order with all its words. */
const TEXT_MAX = '1mb';
const TEXTS = /^\/api\/groups\/[^/]+\/(?:readings|meetings\/[^/]+\/order)(?:\/|$)/;
/** Where a file comes that is larger, and is read as it comes. */
const FILES = '/api/import';

interface WebParts {
  /** Where the web app's build lies. */
  readonly folder?: string;
  /** Whoever knows what pages say; without it, browsers draw all of them. */
  readonly source?: PageSource;
}

/** Everything HTTP but the routes: headers, limits, pages, and how failures are answered. No request is logged. */
export function setUpHttp(app: NestExpressApplication, config: Config, web: WebParts = {}): void {
  const { folder = WEB_APP, source = null } = web;
  const log = app.get(EventLog);
  const drawer = new PageDrawer({ config, log, folder, source });
  drawer.warmUp();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.use(...securityHeaders(config));
  app.use('/api', noStore, sameOrigin(config));
  app.use('/feeds', readableByAll);
  app.use(webApp(folder, drawer, config.languages));
  app.useBodyParser('json', {
    limit: TEXT_MAX,
    type: (request: IncomingMessage) => isJson(request) && isText(request),
  });
  app.useBodyParser('json', { limit: BODY_MAX, type: isSmallJson });
  // A parameter is parsed by the schema that its decorator names, as in `@Body({ schema: GroupSettings })`.
  app.useGlobalPipes(new StandardSchemaValidationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
}

function isSmallJson(request: IncomingMessage): boolean {
  return isJson(request) && !isText(request) && request.url?.startsWith(FILES) !== true;
}

function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json\b/i.test(headers['content-type'] ?? '');
}

function isText({ url }: IncomingMessage): boolean {
  return TEXTS.test(url ?? '');
}
