import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';
import { noStore, securityHeaders } from './headers.js';
import { WEB_APP, webApp } from './pages.js';
import { ProblemFilter } from './problem.filter.js';
import { sameOrigin } from './same-origin.js';

/** The largest body of a request that is read. */
const BODY_MAX = '64kb';

/** Everything HTTP but the routes: headers, limits, pages, and how failures are answered. No request is logged. */
export function setUpHttp(app: NestExpressApplication, config: Config, webFolder = WEB_APP): void {
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.use(...securityHeaders(config));
  app.use('/api', noStore, sameOrigin(config));
  app.use(webApp(webFolder));
  app.useBodyParser('json', { limit: BODY_MAX });
  // A parameter is parsed by the schema that its decorator names, as in `@Body({ schema: GroupSettings })`.
  app.useGlobalPipes(new StandardSchemaValidationPipe());
  app.useGlobalFilters(new ProblemFilter(app.get(EventLog)));
}
