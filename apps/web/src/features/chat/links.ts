export interface Part {
  readonly words: string;
  /** Null for plain words. */
  readonly href: string | null;
}

const ADDRESS = /https:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/giu;

/** A text cut into plain words and https addresses; nothing else ever becomes a link. */
export function linksIn(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    if (index > end) parts.push({ words: text.slice(end, index), href: null });
    parts.push({ words: found, href: URL.canParse(found) ? found : null });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ words: text.slice(end), href: null });
  return parts;
}
