// @ts-check

const LOG_EVERY_MS = 2000;

/**
 * Reads ninja's `[12/261] Building ...`.
 * @param {string} line
 * @returns {{ done: number, total: number } | undefined}
 */
export function parseNinja(line) {
  const match = /^\[(\d+)\/(\d+)\] /.exec(line);
  return match ? { done: Number(match[1]), total: Number(match[2]) } : undefined;
}

/**
 * Shows progress on one line of a terminal, or as a line every two seconds where the output is a log.
 * @param {{ write(text: string): unknown, isTTY?: boolean }} [stream]
 * @param {() => number} [nowMs]
 * @returns {(text: string) => void} an empty text ends the line
 */
export function terminalProgress(stream = process.stderr, nowMs = () => performance.now()) {
  let shown = false;
  let lastMs = -Infinity;
  return (text) => {
    if (!stream.isTTY) {
      if (text === '' || nowMs() - lastMs < LOG_EVERY_MS) return;
      lastMs = nowMs();
      stream.write(`${text}\n`);
      return;
    }
    if (text !== '' || shown) stream.write(text === '' ? '\r\x1b[2K' : `\r\x1b[2K${text}`);
    shown = text !== '';
  };
}
