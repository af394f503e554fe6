// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const TAIL_LINES = 15;

export class CommandFailed extends Error {
  /** @param {string} command @param {string} how @param {string[]} lines */
  constructor(command, how, lines) {
    super([`\`${command}\` ${how}.`, ...lines.slice(-TAIL_LINES)].join('\n'));
    this.lines = lines;
  }
}

/**
 * Runs a program to its end and returns its output, both streams together. Refuses with CommandFailed, whose message
 * ends in the last lines that the program said.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>}
 */
export function run(program, args, { cwd, env = process.env, onLine } = {}) {
  const command = [program, ...args].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {string[]} */
    const lines = [];
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        onLine?.(line);
      });
    }
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', (error) => {
      process.off('exit', stop);
      reject(new CommandFailed(command, `did not start (${error.message})`, lines));
    });
    child.once('close', (code, signal) => {
      process.off('exit', stop);
      if (code === 0) resolve(lines.join('\n'));
      else reject(new CommandFailed(command, signal ? `was ended by ${signal}` : `ended with code ${code}`, lines));
    });
  });
}

/**
 * Whether the program runs and ends well.
 * @param {string} program
 * @param {string[]} args
 */
export function succeeds(program, args) {
  return run(program, args).then(
    () => true,
    () => false,
  );
}
