import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCES = new URL('../../native/', import.meta.url);
const BUILT = new URL('../native/', import.meta.url);
const FLAGS = ['-std=c++20', '-O2', '-Wall', '-Wextra'];
const LIBRARIES = ['-lssl', '-lcrypto'];

export type NativeProgram = 'members' | 'ceiling';

/**
 * The path of a program in C++ of the benchmarks, built when its sources have changed.
 * @throws with what to install when it cannot be built
 */
export async function nativeProgram(name: NativeProgram): Promise<string> {
  const built = fileURLToPath(new URL(`${name}-${await stamp()}`, BUILT));
  if (await isThere(built)) return built;
  await mkdir(BUILT, { recursive: true });
  // Whoever builds at the same time gets a whole program, too.
  const unfinished = `${built}.${process.pid}`;
  const source = fileURLToPath(new URL(`${name}.cpp`, SOURCES));
  try {
    await promisify(execFile)('g++', [...FLAGS, source, '-o', unfinished, ...LIBRARIES]);
  } catch (error) {
    throw new Error('The members of the benchmarks cannot be built: apt-get install g++ libssl-dev', { cause: error });
  }
  await rename(unfinished, built);
  return built;
}

async function stamp(): Promise<string> {
  const hash = createHash('sha256').update(FLAGS.join(' '));
  for (const name of (await readdir(SOURCES)).sort()) hash.update(await readFile(new URL(name, SOURCES)));
  return hash.digest('hex').slice(0, 12);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
