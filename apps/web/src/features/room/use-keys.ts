import { useEffect, useEffectEvent } from 'react';

const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** What single keys do, except where one types or while a sheet is open. Keys in small letters. */
export function useKeys(keys: Readonly<Partial<Record<string, () => void>>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isPlain(event) && !isElsewhere(event.target)) keys[event.key.toLowerCase()]?.();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TYPED_INTO}, [role='dialog']`) !== null;
}
