import { type Code } from '@homegroup/contracts';
import { useEffect, useState } from 'react';
import { type Called } from '../../session/api.js';

/** How it stands with what someone has filled in. */
export type Saving =
  | { readonly kind: 'asLoaded' | 'changed' | 'saving' | 'saved' | 'unreachable' }
  /** Fields that cannot be saved as they are. */
  | { readonly kind: 'faulty'; readonly fields: ReadonlySet<string> }
  | { readonly kind: 'refused'; readonly code: Code };

export interface Draft<T> {
  readonly value: T;
  readonly saving: Saving;
  readonly change: (part: Partial<T>) => void;
  readonly save: () => Promise<void>;
  readonly isWrong: (field: keyof T & string) => boolean;
}

interface DraftParts<T, Saved> {
  readonly initial: T;
  /** The fields, by their names, that are not as they should be. */
  readonly faultsOf: (value: T) => ReadonlySet<string>;
  readonly send: (value: T) => Promise<Called<Saved>>;
  readonly onSaved: (saved: Saved) => void;
}

/** Something that is filled in and then saved. Whoever leaves the page with a change unsaved is asked by the browser. */
export function useDraft<T, Saved>({ initial, faultsOf, send, onSaved }: DraftParts<T, Saved>): Draft<T> {
  const [value, setValue] = useState(initial);
  const [saving, setSaving] = useState<Saving>({ kind: 'asLoaded' });
  useUnsavedWarning(saving.kind !== 'asLoaded' && saving.kind !== 'saved');
  const faults = saving.kind === 'faulty' ? faultsOf(value) : null;
  return {
    value,
    saving,
    change: (part) => {
      setValue((before) => ({ ...before, ...part }));
      setSaving((before) => (before.kind === 'faulty' ? before : { kind: 'changed' }));
    },
    save: async () => {
      const fields = faultsOf(value);
      if (fields.size > 0) {
        setSaving({ kind: 'faulty', fields });
        return;
      }
      setSaving({ kind: 'saving' });
      const answer = await send(value);
      if (answer.kind !== 'done') setSaving(answer);
      else {
        setSaving({ kind: 'saved' });
        onSaved(answer.value);
      }
    },
    isWrong: (field) => faults?.has(field) ?? false,
  };
}

function useUnsavedWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
