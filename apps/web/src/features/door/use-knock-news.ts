import { useEffect, useRef, useState } from 'react';
import { playTone } from '../../session/tones.js';
import { type Waiting } from './porch-state.js';

/** A tone and a word at the most this often, in milliseconds, however many knock. */
export const NEWS_EVERY_MS = 10_000;

/** Those who have knocked since it was said last, to be said now; nobody while nothing is new. */
export function useKnockNews(waiting: readonly Waiting[]): readonly Waiting[] {
  const known = useRef<ReadonlySet<string>>(new Set());
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  const [news, setNews] = useState<readonly Waiting[]>([]);
  useEffect(() => {
    const say = () => {
      const fresh = waiting.filter(({ id }) => !known.current.has(id));
      known.current = new Set(waiting.map(({ id }) => id));
      if (fresh.length === 0) return;
      saidAt.current = performance.now();
      playTone('knock');
      setNews(fresh);
    };
    const timer = setTimeout(say, Math.max(0, saidAt.current + NEWS_EVERY_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [waiting]);
  return news;
}
