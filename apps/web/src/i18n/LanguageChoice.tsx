import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.js';
import { chooseLanguage, isLanguage, LANGUAGES, offeredLanguages } from './i18n.js';
import { OfferedLanguages } from './offered.js';
import styles from './LanguageChoice.module.css';

/** The language of this and later visits. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const offered = useContext(OfferedLanguages) ?? offeredLanguages();
  if (offered.length < 2) return null;
  return (
    <div className={styles['choice']}>
      <Choice
        label={t('page.language')}
        value={i18n.language}
        options={offered.map((id) => ({ id, label: LANGUAGES[id] }))}
        onChange={(id) => isLanguage(id) && void chooseLanguage(id)}
      />
    </div>
  );
}
