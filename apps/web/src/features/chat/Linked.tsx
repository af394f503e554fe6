import { linksIn } from './links.js';

/** A text whose links work, opened in another tab that learns nothing of this one. */
export function Linked({ text }: { readonly text: string }) {
  return linksIn(text).map(({ words, href }, index) =>
    href === null ? (
      words
    ) : (
      <a key={`${index}-${href}`} href={href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    ),
  );
}
