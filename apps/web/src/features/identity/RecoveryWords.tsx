import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { CopyButton } from '../../ui/CopyButton.js';
import { Live } from '../../ui/Live.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { Switch } from '../../ui/Toggles.js';
import { useLeavingWarning } from '../../use-leaving-warning.js';
import styles from './RecoveryWords.module.css';

interface RecoveryWordsProps {
  readonly words: readonly string[];
  readonly onWritten: () => void;
}

/** The recovery code, this once: on paper, or copied. Nobody passes by mistake before it is kept somewhere. */
export function RecoveryWords({ words, onWritten }: RecoveryWordsProps) {
  const { t } = useTranslation();
  const [isWritten, setWritten] = useState(false);
  useLeavingWarning(!isWritten);
  return (
    <>
      <header className={styles['header']}>
        <PageHeading>{t('identity.code.title')}</PageHeading>
        <p>{t('identity.code.lead')}</p>
      </header>
      <ol className={styles['words']}>
        {words.map((word, index) => (
          <li key={index} translate="no">
            {word}
          </li>
        ))}
      </ol>
      <Keeping words={words} />
      <p>{t('identity.code.warning')}</p>
      <div className={styles['done']}>
        <Switch label={t('identity.code.written')} isOn={isWritten} onChange={setWritten} />
        <Button look="main" isDisabled={!isWritten} onPress={onWritten}>
          {t('identity.code.goOn')}
        </Button>
      </div>
    </>
  );
}

function Keeping({ words }: Pick<RecoveryWordsProps, 'words'>) {
  const { t } = useTranslation();
  const [isRefused, setRefused] = useState(false);
  return (
    <div className={styles['keeping']}>
      <CopyButton
        label={t('identity.code.copy')}
        copied={t('identity.code.copied')}
        text={() => words.join(' ')}
        onRefused={() => setRefused(true)}
      />
      <Button icon={<Printer aria-hidden="true" size={20} />} onPress={() => print()}>
        {t('identity.code.print')}
      </Button>
      <Live>{isRefused && <p>{t('identity.code.notCopied')}</p>}</Live>
    </div>
  );
}
