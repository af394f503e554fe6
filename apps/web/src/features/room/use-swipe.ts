import { type TouchEvent, useRef } from 'react';

/** A finger must move this far, in CSS pixels, and more across than down. */
const FAR = 48;

/** Handlers for a sideways swipe: 1 for the next page, -1 for the one before, in the direction of reading. */
export function useSwipe(onSwipe: (step: 1 | -1) => void) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      start.current = placeOf(event.touches);
    },
    onTouchEnd: (event: TouchEvent) => {
      const from = start.current;
      const to = placeOf(event.changedTouches);
      start.current = null;
      if (!from || !to) return;
      const across = (to.x - from.x) * (document.dir === 'rtl' ? -1 : 1);
      if (Math.abs(across) < FAR || Math.abs(across) < Math.abs(to.y - from.y)) return;
      onSwipe(across < 0 ? 1 : -1);
    },
  };
}

function placeOf(touches: TouchEvent['touches']) {
  const touch = touches.item(0) as React.Touch | null;
  return touch && { x: touch.clientX, y: touch.clientY };
}
