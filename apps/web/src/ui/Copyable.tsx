import { useId, useRef } from 'react';
import { CopyButton } from './CopyButton.js';
import styles from './Copyable.module.css';

interface CopyableProps {
  readonly label: string;
  readonly text: string;
  /** What the button says, and what is said when it is done. */
  readonly copy: string;
  readonly copied: string;
}

/** A text to take along as it is. */
export function Copyable({ label, text, copy, copied }: CopyableProps) {
  const id = useId();
  const code = useRef<HTMLElement>(null);
  // It is chosen then, and can be copied by hand.
  const choose = () => code.current && getSelection()?.selectAllChildren(code.current);
  return (
    <div className={styles['copyable']}>
      <span id={id}>{label}</span>
      <code ref={code}>{text}</code>
      <CopyButton label={copy} copied={copied} text={() => text} onRefused={choose} describedBy={id} />
    </div>
  );
}
