import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { type Failure } from './use-attempt.js';

/** Says kindly what did not work, and is there before it is needed. */
export function FailureNotice({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation();
  return (
    <Live>
      {failure && <Notice tone={failure.kind === 'noPasskey' ? 'attention' : 'stop'}>{wordsFor(failure, t)}</Notice>}
    </Live>
  );
}

function wordsFor(failure: Failure, t: TFunction): string {
  switch (failure.kind) {
    case 'refused':
      return t(`code.${failure.code}`);
    case 'unreachable':
      return `${t('page.unreachable')} ${t('page.unreachableNext')}`;
    case 'noPasskey':
      return t(`identity.passkey.${failure.why}`);
  }
}
