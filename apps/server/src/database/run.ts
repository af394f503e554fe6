import { spawn } from 'node:child_process';
import { type Command } from './binaries.js';

/** Runs a program to its end. */
export function run([file, ...first]: Command, rest: readonly string[]): Promise<{ exitCode: number; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, [...first, ...rest], { stdio: ['ignore', 'ignore', 'pipe'], env: plainEnvironment() });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.once('error', (error) => resolve({ exitCode: -1, errors: error.message }));
    child.once('close', (code) => resolve({ exitCode: code ?? -1, errors }));
  });
}

/** Without what would make Postgres another one than ours: its own variables and foreign message languages. */
export function plainEnvironment(): Record<string, string> {
  const { PATH = '', TMPDIR } = process.env;
  return { PATH, LC_ALL: 'C', ...(TMPDIR ? { TMPDIR } : {}) };
}
