import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), 'utf8');
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

/** The numbers in what a pattern's first group holds, such as `S1` in `[S1]` and in `[R4, S1-S3]`. */
function numbersIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found?.match(/[A-Z]\d+/g) ?? []);
}

const rules = numbersIn(read('../RULES.md'), /\*\*\[([A-Z]\d+)\]\*\*/g);
const tested = files
  .filter((path) => path.endsWith('.spec.ts'))
  .flatMap((path) => numbersIn(read(path), /\bit(?:\.each\([^;]*?\))?\(\s*['"`]((?:\[[A-Z]\d+\])+) /g));
const cited = files.flatMap((path) => numbersIn(read(path), /\[([A-Z]\d+(?:(?:, |-)[A-Z]\d+)*)\]/g));

describe('RULES.md', () => {
  it('numbers each rule once', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });

  it('has a test for every rule', () => {
    expect(rules.filter((rule) => !tested.includes(rule))).toEqual([]);
  });

  it('has every rule that a test or a comment names', () => {
    expect([...tested, ...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
