import { useId } from 'react';
import styles from './FileInput.module.css';

interface FileInputProps {
  readonly label: string;
  readonly hint: string;
  /** Words for what is wrong, or null. */
  readonly error: string | null;
  /** What the browser offers first, as its `accept` attribute. */
  readonly kinds: string;
  readonly onChange: (file: File | null) => void;
}

/** The browser's own way to choose a file. */
export function FileInput({ label, hint, error, kinds, onChange }: FileInputProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={kinds}
        aria-describedby={`${id}-hint`}
        aria-invalid={error !== null}
        className={styles['input']}
        // Chosen once more after it was changed, the same file is another one.
        onClick={(event) => (event.currentTarget.value = '')}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {error === null ? hint : <strong>{error}</strong>}
      </p>
    </div>
  );
}
