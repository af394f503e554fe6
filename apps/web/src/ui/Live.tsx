import { type ReactNode } from 'react';
import styles from './Live.module.css';

/**
 * A place whose words are read out when they change, without interrupting. It is there before its words are:
 * screen readers only follow a place that they know.
 */
export function Live({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" className={styles['live']}>
      {children}
    </div>
  );
}
