import { type Bookmark, type OrderItem, type Reading, type ShownText } from './order.js';
import { aloudMs, paragraphsOf, partsOf, wordCount } from './reading-text.js';

/** What an item shows of a reading: whole parts, not yet cut into lines. */
export interface Excerpt {
  readonly parts: readonly string[];
  /** The number of the first one, from 1. */
  readonly firstPart: number;
  /** How many parts the reading has. */
  readonly of: number;
}

/** So many parts of a passage are shown at most. */
const PASSAGE_PARTS_MAX = 60;
/** So much of a text is shown in one item, in UTF-16 units: the better part of an hour, read aloud. */
const SHOWN_MAX = 40_000;

/**
 * All of a reading, the step of the week, or from the bookmark on as much as there is time for, one part at least; null
 * where nothing is to be read.
 */
export function excerptOf(
  { text, lengthMs }: Pick<OrderItem, 'text' | 'lengthMs'>,
  reading: Pick<Reading, 'id' | 'text'>,
  bookmark: Bookmark,
): Excerpt | null {
  const all = paragraphsOf(reading.text);
  if (all.length === 0) return null;
  const from = (index: number, parts: readonly string[]) => ({
    parts: withinLength(parts),
    firstPart: index + 1,
    of: all.length,
  });
  switch (text.kind) {
    case 'none':
      return null;
    case 'whole':
      return from(0, all);
    case 'step': {
      const index = bookmark.step - 1;
      const part = all[index];
      return part === undefined ? null : from(index, [part]);
    }
    case 'bookmark': {
      const index = (bookmark.parts[reading.id] ?? 0) % all.length;
      // After its end a book begins anew.
      return from(index, inTime([...all.slice(index), ...all.slice(0, index)], lengthMs));
    }
  }
}

/** An excerpt as a room shows it, line by line. */
export function shownText(
  { title, source, language }: Pick<Reading, 'title' | 'source' | 'language'>,
  { parts, firstPart }: Excerpt,
): ShownText {
  return { title, source, language, firstPart, parts: partsOf(parts.join('\n\n'), language) };
}

/** As many parts as can be read aloud in so much time, one at least. */
function inTime(parts: readonly string[], lengthMs: number): readonly string[] {
  let words = 0;
  const end = parts.findIndex((part, index) => {
    words += wordCount(part);
    return index > 0 && aloudMs(words) > lengthMs;
  });
  return parts.slice(0, end === -1 ? parts.length : end).slice(0, PASSAGE_PARTS_MAX);
}

/** What is too long for a screen ends early, with a whole part. */
function withinLength(parts: readonly string[]): readonly string[] {
  let length = 0;
  const end = parts.findIndex((part) => (length += part.length) > SHOWN_MAX);
  return end === -1 ? parts : parts.slice(0, Math.max(1, end));
}
