import { useEffect, useRef } from 'react';
import { forgetDraft, keepDraft } from './session/kept-drafts.js';

/** How long someone pauses before what they wrote is put by, in milliseconds: a long text takes a moment. */
const PAUSE_MS = 400;

/**
 * Puts by what is not saved yet, so that a step back or a page that is loaded again loses nothing. Gives what is called with
 * what was saved, before the page may be gone. Without a name nothing is put by.
 */
export function useKeptDraft(name: string | null, value: unknown, isUnsaved: boolean): (saved: unknown) => void {
  /** What is to be put by if the page goes now. */
  const waiting = useRef<{ readonly value: unknown } | null>(null);
  useEffect(() => {
    waiting.current = isUnsaved ? { value } : null;
    if (name === null) return undefined;
    if (!isUnsaved) {
      forgetDraft(name);
      return undefined;
    }
    const timer = setTimeout(() => keepDraft(name, value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [name, value, isUnsaved]);
  useEffect(() => {
    if (name === null) return undefined;
    const keep = () => {
      if (waiting.current) keepDraft(name, waiting.current.value);
    };
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [name]);
  return (saved) => {
    // What was changed meanwhile waits on.
    if (waiting.current?.value !== saved) return;
    waiting.current = null;
    if (name !== null) forgetDraft(name);
  };
}
