import { type Ref } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Words for what is wrong, or null. */
  readonly error: string | null;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error, value, maxLength, onChange, inputRef }: TextFieldProps) {
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      autoComplete="off"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input
        ref={inputRef}
        className={styles['input'] ?? ''}
        maxLength={maxLength}
        spellCheck={false}
        autoCapitalize="words"
        enterKeyHint="go"
      />
      <Text slot="description" className={styles['hint'] ?? ''}>
        {hint}
      </Text>
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
