import { type ReactNode } from 'react';
import styles from './Notice.module.css';

/** A calm line about the state of things. What must be told to screen readers stands within a `Live`. */
export function Notice({
  tone = 'attention',
  children,
}: {
  readonly tone?: 'attention' | 'stop';
  readonly children: ReactNode;
}) {
  return <div className={`${styles['notice']} ${styles[tone]}`}>{children}</div>;
}
