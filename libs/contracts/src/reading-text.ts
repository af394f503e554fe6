/** A line longer than this, in UTF-16 units, is read sentence by sentence. */
const LINE_MAX = 140;
/** A sentence shorter than this is no line of its own: "So it is." stands with its neighbour. */
const SENTENCE_MIN = 40;
/** How many words are read aloud in a minute, unhurried. */
const WORDS_PER_MINUTE = 130;

/**
 * How a reading is read: its parts, which an empty line ends, and in each its lines, one of which is followed at a time.
 * A long line is cut at the ends of its sentences (UAX 29, section 5).
 */
export function partsOf(text: string, language: string): string[][] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text
    .split(/\n[^\S\n]*\n\s*/u)
    .map((part) => part.split('\n').flatMap((line) => linesOf(line.trim(), sentences)))
    .filter((lines) => lines.length > 0);
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}

/** How long so many words take, read aloud; milliseconds. */
export function aloudMs(words: number): number {
  return Math.round((words / WORDS_PER_MINUTE) * 60_000);
}

function linesOf(line: string, sentences: Intl.Segmenter): string[] {
  if (line.length <= LINE_MAX) return line === '' ? [] : [line];
  const lines: string[] = [];
  for (const { segment } of sentences.segment(line)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.min(last.length, segment.trim().length) < SENTENCE_MIN) {
      lines[lines.length - 1] = `${last} ${segment.trim()}`;
    } else lines.push(segment.trim());
  }
  return lines;
}
