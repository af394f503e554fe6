import { type Helpline } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Helplines } from '../ui/Helplines.js';
import { useBrowser } from '../use-browser.js';
import { countriesOf, isNear } from './countries.js';

/** The instance's crisis lines in the person's own words, those of their country first; all of them until it is known. */
export function CrisisLines({ helplines }: { readonly helplines: readonly Helpline[] }) {
  const { t, i18n } = useTranslation();
  const languages = useBrowser(() => navigator.languages.join(' '));
  const countries = countriesOf(languages === null ? [] : languages.split(' '));
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const worded = helplines.map((line) => ({
    telephone: line.telephone,
    name: line.name,
    call: t('page.call', { telephone: line.telephone }),
    country: names.of(line.country) ?? line.country,
    isNear: isNear(line, helplines, countries),
  }));
  return (
    <Helplines
      lead={t('page.helplineLead')}
      near={worded.filter((line) => line.isNear)}
      far={worded.filter((line) => !line.isNear)}
      farLabel={t('page.helplinesElsewhere')}
      none={t('page.emergency')}
    />
  );
}
