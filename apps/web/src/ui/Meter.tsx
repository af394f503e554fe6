import { useEffect, useRef } from 'react';
import styles from './Meter.module.css';

interface MeterProps {
  readonly label: string;
  /** Tells levels from 0 to 1 until the function it returns is called. */
  readonly subscribe: (onLevel: (level: number) => void) => () => void;
}

/** A bar that follows a level many times a second without drawing the page anew. */
export function Meter({ label, subscribe }: MeterProps) {
  const bar = useRef<HTMLDivElement>(null);
  const meter = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return subscribe((level) => {
      const percent = Math.round(level * 100);
      bar.current?.style.setProperty('inline-size', `${percent}%`);
      meter.current?.setAttribute('aria-valuenow', String(percent));
    });
  }, [subscribe]);
  return (
    <div
      ref={meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      className={styles['meter']}
    >
      <div ref={bar} className={styles['bar']} />
    </div>
  );
}
