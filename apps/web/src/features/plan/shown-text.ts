import { aloudMs, type Bookmark, type OrderItem, partsOf, type Reading, wordCount } from '@homegroup/contracts';

/** What an item would show of its reading in the next meeting. */
export interface Excerpt {
  readonly reading: Reading;
  /** The number of its first part, from 1. */
  readonly firstPart: number;
  readonly parts: readonly (readonly string[])[];
}

/** All of it, the step of the week, or from the bookmark on as much as there is time for; at least a part. */
export function excerptOf({ text, lengthMs }: OrderItem, reading: Reading, bookmark: Bookmark): Excerpt {
  const parts = partsOf(reading.text, reading.language);
  switch (text.kind) {
    case 'none':
    case 'whole':
      return { reading, firstPart: 1, parts };
    case 'step':
      return { reading, firstPart: bookmark.step, parts: parts.slice(bookmark.step - 1, bookmark.step) };
    case 'bookmark': {
      const first = (bookmark.parts[reading.id] ?? 0) % Math.max(1, parts.length);
      // After its end a book begins anew.
      return {
        reading,
        firstPart: first + 1,
        parts: inTime([...parts.slice(first), ...parts.slice(0, first)], lengthMs),
      };
    }
  }
}

function inTime(parts: readonly (readonly string[])[], lengthMs: number): readonly (readonly string[])[] {
  let words = 0;
  const end = parts.findIndex((lines, index) => {
    words += wordCount(lines.join(' '));
    return index > 0 && aloudMs(words) > lengthMs;
  });
  return end === -1 ? parts : parts.slice(0, end);
}
