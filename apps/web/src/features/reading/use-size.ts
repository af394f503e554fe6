import { useState } from 'react';

/** Sizes of a text, from 22 to 40 px where the browser's own is 16; the style sheet says what each is. */
export const SIZES = [1, 2, 3, 4, 5] as const;
export type Size = (typeof SIZES)[number];

const KEY = 'reading:size';

/** The size that this person reads in; their browser keeps it. */
export function useSize(): [size: Size, change: (step: 1 | -1) => void] {
  const [size, setSize] = useState<Size>(keptSize);
  const change = (step: 1 | -1) => {
    const next = SIZES.find((one) => one === size + step);
    if (next === undefined) return;
    localStorage.setItem(KEY, String(next));
    setSize(next);
  };
  return [size, change];
}

function keptSize(): Size {
  const kept = Number(localStorage.getItem(KEY));
  return SIZES.find((size) => size === kept) ?? SIZES[0];
}
