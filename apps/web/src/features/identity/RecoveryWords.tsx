import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
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
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () =>
    void writeToClipboard(words.join(' ')).then(
      () => setCopied('copied'),
      () => setCopied('notCopied'),
    );
  return (
    <div className={styles['keeping']}>
      <Button icon={<Copy aria-hidden="true" size={20} />} onPress={copy}>
        {t('identity.code.copy')}
      </Button>
      <Button icon={<Printer aria-hidden="true" size={20} />} onPress={() => print()}>
        {t('identity.code.print')}
      </Button>
      <Live>{copied && <p>{t(`identity.code.${copied}`)}</p>}</Live>
    </div>
  );
}

// Pages that are not secure have no clipboard at all.
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
