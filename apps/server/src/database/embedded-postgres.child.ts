import { EventLog } from '../ops/event-log.js';
import { EmbeddedPostgres } from './embedded-postgres.js';

// For the test of a server that is killed: starts a database in the given folder, tells its process id, and stays.
const [, , dataDir = ''] = process.argv;
const postgres = await EmbeddedPostgres.begin({ dataDir, durable: false, say: () => undefined, log: new EventLog() });
await postgres.ready();
process.stdout.write(`${postgres.processId ?? ''}\n`);
setInterval(() => undefined, 60_000);
