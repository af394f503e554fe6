import { useId } from 'react';
import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** What is done, from 0 to 1; null while nobody knows. */
  readonly done: number | null;
}

/** How far something long has come. Comes late, so that what is quick never flickers. */
export function Progress({ label, done }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} {...(done !== null && { value: done })} />
    </div>
  );
}
