import { type Code } from '@homegroup/contracts';
import { useState } from 'react';
import { type Called } from './session/api.js';
import { keptDraft } from './session/kept-drafts.js';
import { useKeptDraft } from './use-kept-draft.js';
import { useLeavingWarning } from './use-leaving-warning.js';

/** How it stands with what someone has filled in. */
export type Saving =
  /** `faulty`: some field cannot be saved as it is. */
  | { readonly kind: 'asLoaded' | 'changed' | 'saving' | 'saved' | 'unreachable' | 'faulty' }
  | { readonly kind: 'refused'; readonly code: Code };

export interface Draft<T> {
  readonly value: T;
  readonly saving: Saving;
  /** A function is told the value as it is by then. */
  readonly change: (part: Partial<T> | ((now: T) => Partial<T>)) => void;
  readonly save: () => Promise<void>;
  /** Whether this field, or this part of one, kept the form from being saved and still is not as it should be. */
  readonly isWrong: (field: string) => boolean;
  /** What was written here before and not saved, until something is changed; null where there is no such thing. */
  readonly before: Before | null;
}

/** `isShown`: the draft begins with it; otherwise it was put aside, and can be brought back. */
export interface Before {
  readonly isShown: boolean;
  readonly swap: () => void;
}

interface DraftParts<T, Saved> {
  readonly initial: T;
  /** The fields, by their names, that are not as they should be. */
  readonly faultsOf: (value: T) => ReadonlySet<string>;
  readonly send: (value: T) => Promise<Called<Saved>>;
  readonly onSaved: (saved: Saved) => void;
  /** Where what is unsaved is put by, if the page is left; null from `read`: it is of another kind. */
  readonly keeping?: Keeping<T>;
}

interface Keeping<T> {
  readonly name: string;
  readonly read: (kept: unknown) => T | null;
}

/** Something that is filled in and then saved. Whoever leaves the page with a change unsaved is asked by the browser. */
export function useDraft<T, Saved>({ initial, faultsOf, send, onSaved, keeping }: DraftParts<T, Saved>): Draft<T> {
  const [found, setFound] = useState(() => (keeping ? keeping.read(keptDraft(keeping.name)) : null));
  const [value, setValue] = useState(found ?? initial);
  const [saving, setSaving] = useState<Saving>({ kind: found === null ? 'asLoaded' : 'changed' });
  const isUnsaved = saving.kind !== 'asLoaded' && saving.kind !== 'saved';
  useLeavingWarning(isUnsaved);
  const forget = useKeptDraft(keeping?.name ?? null, value, isUnsaved);
  const faults = saving.kind === 'faulty' ? faultsOf(value) : null;
  return {
    value,
    saving,
    change: (part) => {
      setFound(null);
      setValue((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) }));
      setSaving((before) => (before.kind === 'faulty' ? before : { kind: 'changed' }));
    },
    save: async () => {
      if (faultsOf(value).size > 0) {
        setSaving({ kind: 'faulty' });
        return;
      }
      setSaving({ kind: 'saving' });
      const answer = await send(value);
      // What was changed meanwhile is not saved yet.
      setSaving((now) => (answer.kind !== 'done' ? answer : now.kind === 'changed' ? now : { kind: 'saved' }));
      if (answer.kind !== 'done') return;
      setFound(null);
      forget(value);
      onSaved(answer.value);
    },
    isWrong: (field) => faults?.has(field) ?? false,
    before: found && {
      isShown: value === found,
      swap: () => {
        const isBack = value !== found;
        setValue(isBack ? found : initial);
        setSaving({ kind: isBack ? 'changed' : 'asLoaded' });
      },
    },
  };
}
