import { CODES } from '@homegroup/contracts';
import { describe, expect, it } from '@jest/globals';
import { type DeviceProblem } from '../session/room-state.js';
import { en } from './en.js';
import { es } from './es.js';

interface Tree {
  readonly [key: string]: string | Tree;
}

const LANGUAGES: readonly (readonly [string, Tree])[] = [
  ['English', en],
  ['Spanish', es],
];
// A record, so that a problem that is added must be named here.
const PROBLEMS: Record<DeviceProblem, true> = { none: true, refused: true, inUse: true, insecure: true, failed: true };

function leaves(tree: Tree, path = ''): [path: string, words: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

function holes(words: string): string[] {
  return (words.match(/\{\{\w+\}\}/gu) ?? []).sort();
}

describe.each(LANGUAGES)('%s', (_name, words) => {
  const all = leaves(words);

  it('has exactly the keys of the others', () => {
    expect(all.map(([path]) => path).sort()).toEqual(
      leaves(en)
        .map(([path]) => path)
        .sort(),
    );
  });

  it('leaves room for the same names and numbers', () => {
    const english = new Map(leaves(en));
    for (const [path, text] of all) expect([path, holes(text)]).toEqual([path, holes(english.get(path) ?? '')]);
  });

  it('has a sentence for every code that the server may answer', () => {
    const worded = new Map(all);
    for (const code of CODES) expect([code, worded.get(`code.${code}`)]).toEqual([code, expect.stringMatching(/\.$/u)]);
  });

  it.each(['microphone', 'camera'])('says of every problem of a %s what to do next', (device) => {
    const worded = new Map(all);
    for (const problem of Object.keys(PROBLEMS)) {
      expect([problem, worded.get(`problem.${device}.${problem}`)]).toEqual([
        problem,
        expect.stringMatching(/\..+\.$/u),
      ]);
    }
  });

  it('is calm', () => {
    expect(all.filter(([, text]) => /[!¡]/u.test(text))).toEqual([]);
  });
});
