import { type ReactNode } from 'react';
import styles from './ClockRing.module.css';

const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;

interface ClockRingProps {
  /** What is left, from 1 down to 0. */
  readonly fraction: number;
  readonly look: 'calm' | 'attention' | 'over' | 'standing';
  /** What stands in the middle. */
  readonly children: ReactNode;
}

/** A ring that empties. Its words stand beside it; colour and shape only repeat them. */
export function ClockRing({ fraction, look, children }: ClockRingProps) {
  return (
    <div className={styles['ring']} data-look={look}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className={styles['track']} cx="50" cy="50" r={RADIUS} />
        <circle
          className={styles['left']}
          cx="50"
          cy="50"
          r={RADIUS}
          strokeDasharray={look === 'standing' ? '4 4' : ROUND}
          strokeDashoffset={look === 'standing' ? 0 : ROUND * (1 - fraction)}
        />
      </svg>
      <div className={styles['middle']}>{children}</div>
    </div>
  );
}
