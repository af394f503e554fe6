import { type Helpline } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, isLanguage, LANGUAGES } from './i18n/i18n.js';
import { Choice } from './ui/Choice.js';
import { Helplines } from './ui/Helplines.js';

/** The end of every page: a crisis line one tap away, and the language. */
export function Footer({ helplines }: { readonly helplines: readonly Helpline[] }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Helplines lead={t('page.helplineLead')} lines={helplineWords(t, helplines)} />
      <Choice
        label={t('page.language')}
        value={i18n.language}
        options={Object.entries(LANGUAGES).map(([id, label]) => ({ id, label }))}
        onChange={(id) => isLanguage(id) && void chooseLanguage(id)}
      />
    </>
  );
}

function helplineWords(t: ReturnType<typeof useTranslation>['t'], helplines: readonly Helpline[]) {
  return helplines.map((helpline) => ({ telephone: helpline.telephone, words: t('page.helpline', { ...helpline }) }));
}
