import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type WatchedServer } from './watched-server.js';

/** The built one: a test that runs from the sources has it beside the built server. */
const CHILD = fileURLToPath(new URL('../../dist/safety/good-member.child.js', import.meta.url));

export interface Waited {
  readonly waitedMs: readonly number[];
  /** Answers that did not come, and whether the line was cut. */
  readonly failed: number;
}

/**
 * Someone who is in a room and goes on asking, while others do their worst: a process of its own, because what those others take
 * of theirs is no wait of the server's.
 */
export class GoodMember {
  private constructor(private readonly child: ChildProcess) {}

  /** @throws when it does not come in */
  static async enter(server: WatchedServer): Promise<GoodMember> {
    const child = fork(CHILD, [server.url], { execArgv: [] });
    await saidBy(child);
    return new GoodMember(child);
  }

  /** Leaves, and tells what it waited. @throws when it has broken down */
  async stop(): Promise<Waited> {
    const said = saidBy(this.child);
    this.child.send('stop');
    const waited = await said;
    this.child.disconnect();
    if (!isWaited(waited)) throw new Error('the good member said something else');
    return waited;
  }
}

async function saidBy(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the good member ended with ${String(code)}`);
  });
  const [said] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
  return said;
}

function isWaited(said: unknown): said is Waited {
  if (typeof said !== 'object' || said === null || !('waitedMs' in said) || !('failed' in said)) return false;
  const { waitedMs, failed } = said;
  return typeof failed === 'number' && Array.isArray(waitedMs) && waitedMs.every((ms) => typeof ms === 'number');
}
