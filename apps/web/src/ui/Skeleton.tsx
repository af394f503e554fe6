import styles from './Skeleton.module.css';

/** Stands where something will be once it is here. Comes late, so that what is quick never flickers. */
export function Skeleton({ label, rows }: { readonly label: string; readonly rows: number }) {
  return (
    <div role="status" aria-label={label} className={styles['skeleton']}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['row']} />
      ))}
    </div>
  );
}
