import { useLayoutEffect, useRef } from 'react';
import styles from './Chips.module.css';

const COLOUR = /^#[0-9a-f]{6}$/iu;

interface ChipRingProps {
  /** `#rrggbb`; anything else, or nothing, is a plain ring. */
  readonly colour: string | undefined;
  readonly size: 'small' | 'large';
}

/**
 * A ring in the fellowship's colour, between two edges that can be seen on any ground: what it means stands beside it
 * in words. The colour is set on the element: the content security policy lets no markup bring styles.
 */
export function ChipRing({ colour, size }: ChipRingProps) {
  const ring = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (colour !== undefined && COLOUR.test(colour)) ring.current?.style.setProperty('--chip', colour);
    else ring.current?.style.removeProperty('--chip');
  }, [colour]);
  return <span ref={ring} aria-hidden="true" className={`${styles['ring']} ${styles[size]}`} />;
}
