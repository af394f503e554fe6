/** A line longer than this, in UTF-16 units, is read sentence by sentence. */
const LONG_LINE = 140;
/** A line is never longer: it stands on a phone in large type. */
const LINE_MAX = 240;
/** A sentence shorter than this is no line of its own: "So it is." stands with its neighbour. */
const SENTENCE_MIN = 40;
/** How many words are read aloud in a minute, unhurried. */
const WORDS_PER_MINUTE = 130;

/** The parts of a text, which an empty line ends, not yet cut into lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * How a reading is read: its parts, and in each its lines, one of which is followed at a time. A long line is cut at the
 * ends of its sentences (UAX 29, section 5), and a sentence that is too long where a reader takes breath.
 */
export function partsOf(text: string, language: string): string[][] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return paragraphsOf(text).map((part) =>
    part.split('\n').flatMap((line) => linesOf(line.trim(), sentences).flatMap(cut)),
  );
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}

/** How long so many words take, read aloud; milliseconds. */
export function aloudMs(words: number): number {
  return Math.round((words / WORDS_PER_MINUTE) * 60_000);
}

function linesOf(line: string, sentences: Intl.Segmenter): string[] {
  if (line.length <= LONG_LINE) return line === '' ? [] : [line];
  const lines: string[] = [];
  for (const { segment } of sentences.segment(line)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.min(last.length, segment.trim().length) < SENTENCE_MIN) {
      lines[lines.length - 1] = `${last} ${segment.trim()}`;
    } else lines.push(segment.trim());
  }
  return lines;
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
