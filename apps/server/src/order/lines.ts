import { partsOf } from '@homegroup/contracts';

/** A line is never longer, in UTF-16 units: it stands on a phone in large type. */
export const LINE_MAX = 240;

/** The parts of a text, which an empty line ends, not yet cut into lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The lines of each part, in the order in which they are read. */
export function linesOf(parts: readonly string[], language: string): string[][] {
  return partsOf(parts.join('\n\n'), language).map((lines) => lines.flatMap(cut));
}

/** A line that is too long goes on in the next: after a comma if there is one late enough, else between words. */
function cut(line: string): string[] {
  if (line.length <= LINE_MAX) return [line];
  const head = line.slice(0, LINE_MAX);
  const end = lastEnd(head, /[,;:—–]\s+/gu) ?? lastEnd(head, /\s+/gu) ?? wholeCharacters(head);
  return [line.slice(0, end).trim(), ...cut(line.slice(end).trim())];
}

/** Where the last match ends, if that is in the second half. */
function lastEnd(text: string, pattern: RegExp): number | null {
  const ends = [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
  return ends.findLast((end) => end > text.length / 2) ?? null;
}

/** So many units that no character is cut in two. */
function wholeCharacters(text: string): number {
  const last = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].at(-1);
  return last && last.index > 0 ? last.index : text.length;
}
