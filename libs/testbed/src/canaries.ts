import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files below `folder` (and nothing else) that hold one of the words, as UTF-8, anywhere in their bytes:
 * database pages, its write-ahead log, whatever there is.
 */
export async function filesHolding(folder: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const holding: string[] = [];
  for (const file of files) if (holdsAny(await readFile(file), words)) holding.push(file);
  return holding;
}

/** The words that stand in the text. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word));
}

function holdsAny(bytes: Buffer, words: readonly string[]): boolean {
  return words.some((word) => bytes.includes(word));
}
