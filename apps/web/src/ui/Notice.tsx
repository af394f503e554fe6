import { type ReactNode } from 'react';
import styles from './Notice.module.css';

/** A calm line about the state of things, told to screen readers when it comes. */
export function Notice({
  tone = 'attention',
  children,
}: {
  readonly tone?: 'attention' | 'stop';
  readonly children: ReactNode;
}) {
  return (
    <div role="status" className={`${styles['notice']} ${styles[tone]}`}>
      {children}
    </div>
  );
}
