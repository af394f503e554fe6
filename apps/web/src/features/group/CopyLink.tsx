import { useTranslation } from 'react-i18next';
import { Copyable } from '../../ui/Copyable.js';

interface CopyLinkProps {
  readonly label: string;
  readonly address: string;
}

/** An address to pass on. */
export function CopyLink({ label, address }: CopyLinkProps) {
  const { t } = useTranslation();
  return <Copyable label={label} text={address} copy={t('serve.copy')} copied={t('serve.copied')} />;
}
