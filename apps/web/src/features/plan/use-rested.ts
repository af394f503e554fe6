import { startTransition, useEffect, useState } from 'react';

/** A text up to this length, in UTF-16 units, is split between two keys without anyone noticing. */
const SHORT = 5_000;
/** How long the keys rest before a longer one is split, in milliseconds. */
const REST_MS = 300;

/** The text as it is, or for a long one as it was when the keys last rested: splitting it would hold up a phone's keys. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  const isShort = text.length <= SHORT;
  useEffect(() => {
    if (isShort) return undefined;
    const timer = setTimeout(() => startTransition(() => setRested(text)), REST_MS);
    return () => clearTimeout(timer);
  }, [text, isShort]);
  return isShort ? text : rested;
}
