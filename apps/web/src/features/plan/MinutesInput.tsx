import { TextInput } from '../../ui/TextInput.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

interface MinutesInputProps {
  readonly label: string;
  /** Not a number while the field is empty. */
  readonly ms: number;
  readonly maxMs: number;
  readonly onChange: (ms: number) => void;
  readonly error: string | null;
}

/** A length of time, in minutes; whole seconds. */
export function MinutesInput({ label, ms, maxMs, onChange, error }: MinutesInputProps) {
  const shown = Number.isNaN(ms) ? '' : String(Math.round((ms / MINUTE_MS) * 100) / 100);
  return (
    <TextInput
      label={label}
      kind="number"
      min={0}
      max={maxMs / MINUTE_MS}
      value={shown}
      onChange={(text) => onChange(text === '' ? NaN : Math.round(Number(text) * 60) * SECOND_MS)}
      error={error}
    />
  );
}
