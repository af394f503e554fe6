import { type Directory, type Listed } from '@homegroup/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchDirectory } from '../../session/porch.js';

/** The list is asked for anew so often while someone looks at it. */
const RENEW_MS = 60_000;

export interface Listing {
  /** The last that was known, be it of another address while the next is on its way. */
  readonly directory: Directory | null;
  readonly isLoading: boolean;
  /** The last question had no answer. */
  readonly isUnreachable: boolean;
  readonly more: More;
  readonly retry: () => void;
  readonly loadMore: () => void;
}

interface More {
  readonly meetings: readonly Listed[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
  readonly state: 'idle' | 'loading' | 'failed';
}

interface Answer {
  readonly key: string;
  readonly directory: Directory | null;
  readonly isUnreachable: boolean;
}

/**
 * The list for an address. `first` is what the server drew this page from, if it did: it is shown as it is, and asked for
 * anew only where the visitor's time zone is another.
 */
export function useDirectory(search: string, first: Directory | null): Listing {
  const [attempt, setAttempt] = useState(0);
  const key = `${attempt} ${search}`;
  const [answer, setAnswer] = useState<Answer>({ key: first ? key : '', directory: first, isUnreachable: false });
  const { more, loadMore, hasMore } = useMore(answer, search);
  const drawnFor = useRef(first && `${first.zone} ${key}`);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const found = await fetchDirectory(search, ownZone());
      if (!isWanted) return;
      setAnswer((before) =>
        found.kind === 'found'
          ? { key, directory: found.value, isUnreachable: false }
          : { key, directory: before.directory, isUnreachable: true },
      );
    };
    if (drawnFor.current !== `${ownZone()} ${key}`) void ask();
    // What someone has gone on to read does not move under their eyes.
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !hasMore()) void ask();
    }, RENEW_MS);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [key, search, hasMore]);
  return {
    directory: answer.directory,
    isLoading: answer.key !== key,
    isUnreachable: answer.isUnreachable,
    more,
    retry: useCallback(() => setAttempt((count) => count + 1), []),
    loadMore,
  };
}

interface Gone {
  readonly of: Directory | null;
  readonly meetings: readonly Listed[];
  readonly next: string | null;
  readonly state: More['state'];
}

/** The pages after the first, which belong to one answer and go with it. */
function useMore({ directory }: Answer, search: string) {
  const [gone, setGone] = useState<Gone>({ of: null, meetings: [], next: null, state: 'idle' });
  const current: Gone =
    gone.of === directory ? gone : { of: directory, meetings: [], next: directory?.more ?? null, state: 'idle' };
  const count = useRef(0);
  useEffect(() => {
    count.current = current.meetings.length;
  });
  const loadMore = async () => {
    if (current.next === null || current.state === 'loading') return;
    setGone({ ...current, state: 'loading' });
    const asked = new URLSearchParams(search);
    asked.set('after', current.next);
    const found = await fetchDirectory(asked.toString(), directory?.zone ?? null);
    const done: Gone =
      found.kind === 'found'
        ? {
            ...current,
            meetings: [...current.meetings, ...found.value.coming],
            next: found.value.more,
            state: 'idle',
          }
        : { ...current, state: 'failed' };
    // Whoever has asked for another list in the meantime has no use for this one's end.
    setGone((now) => (now.of === done.of ? done : now));
  };
  const hasMore = useCallback(() => count.current > 0, []);
  return { more: current, loadMore: () => void loadMore(), hasMore };
}

function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
