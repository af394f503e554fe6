// @ts-check
import { readFileSync } from 'node:fs';

/** @param {string} text the text of an os-release file @returns {Record<string, string>} */
export function parseOsRelease(text) {
  const pairs = text.matchAll(/^([A-Z_]+)=("?)(.*)\2$/gm);
  return Object.fromEntries(Array.from(pairs, ([, name, , value]) => [name, value]));
}

/** What the distribution says of itself; nothing where there is no such file. */
export function osRelease() {
  try {
    return parseOsRelease(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return {};
  }
}
