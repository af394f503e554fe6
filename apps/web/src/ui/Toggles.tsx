import { type ReactNode, useId } from 'react';
import styles from './Toggles.module.css';

interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface TogglesProps<Id extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Option<Id>[];
  readonly value: readonly Id[];
  /** With the chosen ones in the order of the options. */
  readonly onChange: (value: Id[]) => void;
}

/** Any number of a few things, each a word to tap. */
export function Toggles<Id extends string>({ legend, hint, options, value, onChange }: TogglesProps<Id>) {
  const change = (id: Id, isOn: boolean) =>
    onChange(options.map((option) => option.id).filter((other) => (other === id ? isOn : value.includes(other))));
  return (
    <Choices legend={legend} hint={hint}>
      {options.map(({ id, label }) => (
        <label key={id} className={styles['chip']}>
          <input type="checkbox" checked={value.includes(id)} onChange={(event) => change(id, event.target.checked)} />
          <span>{label}</span>
        </label>
      ))}
    </Choices>
  );
}

interface OneOfProps<Id extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of a few things, all in sight. */
export function OneOf<Id extends string>({ legend, hint, options, value, onChange }: OneOfProps<Id>) {
  const name = useId();
  return (
    <Choices legend={legend} hint={hint}>
      {options.map(({ id, label }) => (
        <label key={id} className={styles['chip']}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          <span>{label}</span>
        </label>
      ))}
    </Choices>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly hint: string | undefined;
  readonly children: ReactNode;
}

function Choices({ legend, hint, children }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className={styles['choices']} aria-describedby={hint ? id : undefined}>
      <legend>{legend}</legend>
      <div className={styles['chips']}>{children}</div>
      {hint && (
        <p id={id} className={styles['hint']}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Yes or no. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label className={styles['switch']}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
