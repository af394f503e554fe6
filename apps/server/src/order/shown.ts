import { aloudMs, type Bookmark, type OrderItem, type Reading, type ShownText, wordCount } from '@homegroup/contracts';
import { linesOf, paragraphsOf } from './lines.js';
import { type Mark } from './marks.js';

type Source = Pick<Reading, 'id' | 'title' | 'source' | 'language' | 'text'>;

/** What an item shows of a reading, not yet cut into lines. */
export interface Chosen {
  readonly reading: Source;
  readonly parts: readonly string[];
  /** From 1. */
  readonly firstPart: number;
  readonly mark: Mark | null;
  /** In UTF-16 units. */
  readonly length: number;
}

/** So many parts of a passage are shown at most. */
const PASSAGE_PARTS_MAX = 60;
/** So much of a text is shown in one item, in UTF-16 units: the better part of an hour, read aloud. */
const SHOWN_MAX = 40_000;

/** The parts of a reading that an item shows; null where there are none. */
export function chosenText(item: OrderItem, reading: Source | undefined, bookmark: Bookmark): Chosen | null {
  if (!reading || item.text.kind === 'none') return null;
  const all = paragraphsOf(reading.text);
  if (all.length === 0) return null;
  switch (item.text.kind) {
    case 'whole':
      return chosen(reading, all, 1, null);
    case 'step': {
      const { step } = bookmark;
      const part = all[step - 1];
      return part === undefined ? null : chosen(reading, [part], step, { kind: 'step', step });
    }
    case 'bookmark': {
      const from = (bookmark.parts[reading.id] ?? 0) % all.length;
      const passage = passageOf([...all.slice(from), ...all.slice(0, from)], item.lengthMs);
      return chosen(reading, passage, from + 1, { kind: 'passage', reading: reading.id, from, parts: all.length });
    }
  }
}

/** As a room shows it, line by line. */
export function shownText({ reading, parts, firstPart }: Chosen): ShownText {
  const { title, source, language } = reading;
  return { title, source, language, firstPart, parts: linesOf(parts, language) };
}

/** As many parts as can be read aloud in so much time, one at least. */
function passageOf(parts: readonly string[], lengthMs: number): string[] {
  let words = 0;
  const end = parts.findIndex((part, index) => {
    words += wordCount(part);
    return index > 0 && aloudMs(words) > lengthMs;
  });
  return parts.slice(0, end === -1 ? parts.length : end).slice(0, PASSAGE_PARTS_MAX);
}

function chosen(reading: Source, all: readonly string[], firstPart: number, mark: Mark | null): Chosen {
  const parts = withinLength(all);
  return { reading, parts, firstPart, mark, length: parts.reduce((sum, part) => sum + part.length, 0) };
}

/** What is too long for a screen ends early, with a whole part. */
function withinLength(parts: readonly string[]): string[] {
  let length = 0;
  const end = parts.findIndex((part) => (length += part.length) > SHOWN_MAX);
  return end === -1 ? [...parts] : parts.slice(0, Math.max(1, end));
}
