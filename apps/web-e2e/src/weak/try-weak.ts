import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Impairment } from './impairment.js';
import { type Findings } from './trial.js';

const TRIAL = fileURLToPath(new URL('../../dist/weak/in-namespace.js', import.meta.url));

/** Why no weak line can be laid here, or null where it can. */
export function whyNot(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are there on Linux alone';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces and interfaces in them';
  const needed = ['ip -Version', 'perl -v', 'unshare --net ip link set lo up', 'test -w /dev/net/tun'];
  const missing = needed.find((command) => spawnSync(command, { shell: true, stdio: 'ignore' }).status !== 0);
  return missing === undefined ? null : `"${missing}" fails`;
}

/** What comes of a meeting over such a line, tried in a network namespace of its own. */
export async function tryWeak(impairment: Impairment, listenMs: number): Promise<Findings> {
  const words = [TRIAL, JSON.stringify(impairment), `${listenMs}`];
  const alone = ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, ...words];
  const trial = spawn('unshare', alone, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  trial.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(trial, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the trial ended with ${code}:\n${said}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Findings;
}
