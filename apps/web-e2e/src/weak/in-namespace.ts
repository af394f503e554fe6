import { type Impairment } from './impairment.js';
import { Trial } from './trial.js';

// Alone in a network namespace: whatever is sent here stays here.
const [asked = '', listenMs = ''] = process.argv.slice(2);
const findings = await Trial.run(JSON.parse(asked) as Impairment, Number(listenMs));
process.stdout.write(`${JSON.stringify(findings)}\n`);
// Browsers that were shared among people end with the process.
process.exit();
