import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { type Undoable } from './use-undo.js';

/** What is about to be gone, and the way back. */
export function UndoNotice({ undoable: { pending, undo } }: { readonly undoable: Undoable }) {
  const { t } = useTranslation();
  return (
    <Live>
      {pending !== null && (
        <Notice>
          {pending}
          <Button onPress={undo}>{t('serve.undo')}</Button>
        </Notice>
      )}
    </Live>
  );
}
