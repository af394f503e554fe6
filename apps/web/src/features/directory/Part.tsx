import { type ReactNode, useId } from 'react';
import styles from './Info.module.css';

interface PartProps {
  readonly heading: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page, under its heading. */
export function Part({ heading, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
