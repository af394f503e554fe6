import { type Place } from '@homegroup/room';
import { type RefObject, useEffect, useState } from 'react';

/** Keys by which a page is scrolled. */
const SCROLLING: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);
const CURRENT = '[aria-current]';

export interface Following {
  readonly isFollowing: boolean;
  /** Goes back to the place, and follows it from now on. */
  readonly follow: () => void;
}

/** Keeps the place in sight as the reader moves it; whoever scrolls by hand is left alone until they wish to follow. */
export function useFollowing(text: RefObject<HTMLElement | null>, { part, line }: Place): Following {
  const [isFollowing, setFollowing] = useState(true);
  useEffect(() => {
    // At the beginning nothing has moved yet, and what stands above the text is to be seen first.
    if (isFollowing && (part > 0 || line > 0)) bringIntoView(text.current);
  }, [text, isFollowing, part, line]);
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const letGo = () => setFollowing(false);
    const onKey = ({ key }: KeyboardEvent) => SCROLLING.has(key) && letGo();
    // On its scroll bar the text itself is pressed, and none of its lines.
    const onPress = ({ target }: PointerEvent) => target === element && isOnBar(element) && letGo();
    const options = { passive: true };
    element.addEventListener('wheel', letGo, options);
    element.addEventListener('touchmove', letGo, options);
    element.addEventListener('keydown', onKey);
    element.addEventListener('pointerdown', onPress);
    return () => {
      element.removeEventListener('wheel', letGo);
      element.removeEventListener('touchmove', letGo);
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('pointerdown', onPress);
    };
  }, [text]);
  return { isFollowing, follow: () => setFollowing(true) };
}

function isOnBar(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight;
}

/** The current line comes to the middle of the text, or of the page where the text has no scroll bar of its own. */
function bringIntoView(text: HTMLElement | null): void {
  const current = text?.querySelector<HTMLElement>(CURRENT);
  if (!text || !current) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (text.scrollHeight <= text.clientHeight) {
    current.scrollIntoView({ block: 'nearest', behavior });
    return;
  }
  const { top } = text.getBoundingClientRect();
  const place = current.getBoundingClientRect();
  const toMiddle = place.top - top - (text.clientHeight - place.height) / 2;
  text.scrollTo({ top: text.scrollTop + toMiddle, behavior });
}
