import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import styles from './ChatPanel.module.css';

const PREPARED = ['welcome', 'crosstalk', 'newcomers', 'seventh'] as const;

/** Words that servants often need; put into the field, where they can still be changed. */
export function Prepared({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('floor.chat.prepared')}</summary>
      <div className={styles['prepared']}>
        {PREPARED.map((name) => (
          <Button key={name} onPress={() => onChoose(t(`floor.chat.${name}`))}>
            {t(`floor.chat.${name}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
