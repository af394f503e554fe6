import { type Code, IMPORT_BYTES_MAX, type ImportAnswer, type ImportQuestion } from '@homegroup/contracts';
import { useCallback, useState } from 'react';
import { type Called } from '../../session/api.js';

/** Sends a file and tells how far it has come, from 0 to 1. */
export type SendFile = (
  file: File,
  question: ImportQuestion,
  onSent: (share: number) => void,
) => Promise<Called<ImportAnswer>>;

/** How far an import has come. */
export type Stage =
  | { readonly kind: 'choosing' }
  /** `sent` from 0 to 1; then the server is at it. */
  | { readonly kind: 'working'; readonly isDry: boolean; readonly sent: number }
  | { readonly kind: 'answered'; readonly answer: ImportAnswer }
  /** Without a code the server was not reached. */
  | { readonly kind: 'failed'; readonly code: Code | null };

interface Import {
  readonly stage: Stage;
  readonly run: (file: File, question: ImportQuestion) => void;
  readonly beginAnew: () => void;
}

const TOO_LARGE: Stage = { kind: 'answered', answer: { kind: 'fault', fault: 'TOO_LARGE', row: null } };

/** One file at a time: tried, then set up. */
export function useImport(send: SendFile): Import {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const run = async (file: File, question: ImportQuestion) => {
    const isDry = question.dry === 'yes';
    // What the server would not take need not be sent to it.
    if (file.size > IMPORT_BYTES_MAX) {
      setStage(TOO_LARGE);
      return;
    }
    setStage({ kind: 'working', isDry, sent: 0 });
    setStage(after(await send(file, question, (sent) => setStage({ kind: 'working', isDry, sent }))));
  };
  const beginAnew = useCallback(() => setStage({ kind: 'choosing' }), []);
  return { stage, run: (file, question) => void run(file, question), beginAnew };
}

function after(called: Called<ImportAnswer>): Stage {
  switch (called.kind) {
    case 'done':
      return { kind: 'answered', answer: called.value };
    case 'refused':
      return { kind: 'failed', code: called.code };
    case 'unreachable':
      return { kind: 'failed', code: null };
  }
}
