import { createApp } from './app.js';
import { Config } from './config.js';
import { sayOnTerminal as say } from './ops/say.js';

const config = Config.parse(process.env);
const app = await createApp(config, { say });
await app.listen(config.port, config.host);
say(`Open ${config.publicUrl}`);
