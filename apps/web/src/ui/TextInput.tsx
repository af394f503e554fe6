import { useId } from 'react';
import styles from './TextInput.module.css';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'text' | 'lines' | 'date' | 'time' | 'number' | 'tel' | 'email' | 'url' | 'search';
  readonly hint?: string | undefined;
  /** Words for what is wrong, or null. */
  readonly error?: string | null;
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly isRequired?: boolean;
  /** Values offered while typing; another may be typed all the same. */
  readonly offers?: readonly string[];
}

/** One value of a form, with the browser's own keyboard, calendar or clock for its kind. */
export function TextInput(props: TextInputProps) {
  const id = useId();
  const { label, value, onChange, kind = 'text', hint, error = null, isRequired = false, offers, ...bounds } = props;
  const said = {
    id,
    value,
    required: isRequired,
    'aria-invalid': error !== null,
    'aria-describedby': `${id}-hint`,
    className: styles['input'],
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {kind === 'lines' ? (
        <textarea {...said} rows={4} maxLength={bounds.maxLength} />
      ) : (
        <input {...said} {...bounds} type={kind} autoComplete="off" {...(offers && { list: `${id}-offers` })} />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} className={styles['hint']} hidden={!hint && error === null}>
        {error === null ? hint : <strong>{error}</strong>}
      </p>
    </div>
  );
}
