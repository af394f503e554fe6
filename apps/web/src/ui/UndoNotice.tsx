import { Button } from './Button.js';
import { Live } from './Live.js';
import { Notice } from './Notice.js';

interface UndoNoticeProps {
  /** What is about to happen, in words; null when nothing is. */
  readonly pending: string | null;
  readonly label: string;
  readonly onUndo: () => void;
}

/** What is about to happen, and the way back. */
export function UndoNotice({ pending, label, onUndo }: UndoNoticeProps) {
  return (
    <Live>
      {pending !== null && (
        <Notice>
          <p>{pending}</p>
          <Button onPress={onUndo}>{label}</Button>
        </Notice>
      )}
    </Live>
  );
}
