import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files below `folder` (and nothing else) that hold one of the words, as UTF-8, anywhere in their bytes:
 * database pages, its write-ahead log, whatever there is. A file that goes away while this looks holds nothing:
 * a database whose server was killed is tidying up.
 */
export async function filesHolding(folder: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const holding: string[] = [];
  for (const file of files) if (holdsAny(await bytesOf(file), words)) holding.push(file);
  return holding;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    // Not `instanceof Error`: a test's own world has another `Error` than Node's modules.
    const isGone = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
    if (isGone) return Buffer.alloc(0);
    throw error;
  }
}

/** The words that stand in the text. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word));
}

function holdsAny(bytes: Buffer, words: readonly string[]): boolean {
  return words.some((word) => bytes.includes(word));
}
