import { type Bookmark, type Excerpt, excerptOf, type OrderItem, type Reading } from '@homegroup/contracts';
import { type Mark } from './marks.js';

type Source = Pick<Reading, 'id' | 'title' | 'source' | 'language' | 'text'>;

/** What an item shows of a reading, and what that has to do with the bookmark. */
export interface Chosen {
  readonly reading: Source;
  readonly excerpt: Excerpt;
  readonly mark: Mark | null;
  /** In UTF-16 units. */
  readonly length: number;
}

/** The parts of a reading that an item shows; null where there are none. */
export function chosenText(item: OrderItem, reading: Source | undefined, bookmark: Bookmark): Chosen | null {
  const excerpt = reading ? excerptOf(item, reading, bookmark) : null;
  if (!reading || !excerpt) return null;
  const length = excerpt.parts.reduce((sum, part) => sum + part.length, 0);
  return { reading, excerpt, mark: markOf(item.text.kind, reading.id, excerpt), length };
}

function markOf(kind: OrderItem['text']['kind'], reading: string, { firstPart, of }: Excerpt): Mark | null {
  switch (kind) {
    case 'none':
    case 'whole':
      return null;
    case 'step':
      return { kind, step: firstPart };
    case 'bookmark':
      return { kind: 'passage', reading, from: firstPart - 1, parts: of };
  }
}
