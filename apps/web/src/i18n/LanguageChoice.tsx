import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.js';
import { chooseLanguage, isLanguage, LANGUAGES } from './i18n.js';

/** The language of this and later visits. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <Choice
      label={t('page.language')}
      value={i18n.language}
      options={Object.entries(LANGUAGES).map(([id, label]) => ({ id, label }))}
      onChange={(id) => isLanguage(id) && void chooseLanguage(id)}
    />
  );
}
