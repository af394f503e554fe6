import { useState } from 'react';
import { Button } from './Button.js';
import { Live } from './Live.js';
import styles from './CopyButton.module.css';

interface CopyButtonProps {
  readonly label: string;
  /** What is said when it is done. */
  readonly copied: string;
  readonly text: () => string;
  /** Called where a page may not write to the clipboard. */
  readonly onRefused?: () => void;
  readonly describedBy?: string;
}

/** Copies a text. */
export function CopyButton({ label, copied, text, onRefused, describedBy }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const isDone = await written(text());
    setCopied(isDone);
    if (!isDone) onRefused?.();
  };
  return (
    <div className={styles['copy']}>
      <Button onPress={() => void copy()} {...(describedBy !== undefined && { 'aria-describedby': describedBy })}>
        {label}
      </Button>
      <Live>{isCopied && <span>{copied}</span>}</Live>
    </div>
  );
}

// Pages that are not secure have no clipboard at all.
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
