/** What may be told of an error: its class, a code of the system's or the database's, and where in our code it came from. */
interface Fault {
  readonly error: string;
  readonly errorCode?: string;
  readonly frames: readonly string[];
}

const FRAMES_MAX = 8;
const CLASS_NAME = /^[A-Za-z]{1,60}$/;
/** SQLSTATE (five characters of SQL's own alphabet), errno, or a code of Node's. */
const ERROR_CODE = /^([0-9A-Z]{5}|E[A-Z0-9]{2,20}|ERR_[A-Z0-9_]{2,60})$/;
/** A line of V8's stack trace that lies in our own sources: the part of the path after the package's folder. */
const FRAME = /^ {4}at .*?\/((?:apps|libs)\/[a-z0-9-]+)\/(?:src|dist)\/([a-z0-9./-]+\.[jt]s):(\d+):\d+\)?$/;

/** Reduces an error to what can carry no data: the message, which may quote anything, is dropped. */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const name = error.constructor.name;
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    error: CLASS_NAME.test(name) ? name : 'Error',
    ...(typeof code === 'string' && ERROR_CODE.test(code) ? { errorCode: code } : {}),
    frames: framesOf(error),
  };
}

// The stack begins with the message, whose lines may look like frames: they are cut off first.
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message);
  const traced = start === -1 ? '' : stack.slice(start + error.message.length);
  return traced.split('\n').flatMap(frameOf).slice(0, FRAMES_MAX);
}

function frameOf(line: string): string[] {
  const [, owner, file, row] = FRAME.exec(line) ?? [];
  return owner && file && row ? [`${owner}/${file}:${row}`] : [];
}
