import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';

interface Doing {
  readonly isBusy: boolean;
  /** Why the last one did not work, in words; null when it did. */
  readonly trouble: string | null;
  readonly run: <T>(act: () => Promise<Called<T>>, then: (value: T) => void) => void;
}

/** Something that the server is asked to do, and what to say when it does not. */
export function useDone(): Doing {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  return {
    isBusy,
    trouble,
    run: (act, then) => {
      setBusy(true);
      void act().then((answer) => {
        setBusy(false);
        setTrouble(wordsFor(answer));
        if (answer.kind === 'done') then(answer.value);
      });
    },
  };

  function wordsFor(answer: Called<unknown>): string | null {
    switch (answer.kind) {
      case 'done':
        return null;
      case 'refused':
        return t(`code.${answer.code}`);
      case 'unreachable':
        return `${t('page.unreachable')} ${t('page.unreachableNext')}`;
    }
  }
}
