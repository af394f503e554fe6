import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import styles from './Serve.module.css';

interface CopyLinkProps {
  readonly label: string;
  readonly address: string;
}

/** An address to pass on. */
export function CopyLink({ label, address }: CopyLinkProps) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className={styles['link']}>
      <code aria-label={label}>{address}</code>
      <Button onPress={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
        {t('serve.copy')}
      </Button>
      <Live>{isCopied && <span>{t('serve.copied')}</span>}</Live>
    </div>
  );
}
