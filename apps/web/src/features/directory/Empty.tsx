import { type Directory } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hrefWith, narrowedBy } from './filters.js';
import { useOptions } from './use-options.js';
import styles from './Empty.module.css';

/** Nothing fits: every way to look a little wider is one tap. */
export function Empty({ search, directory }: { readonly search: string; readonly directory: Directory }) {
  const { t } = useTranslation();
  const options = useOptions(directory);
  const narrowed = narrowedBy(search);
  if (narrowed.length === 0) return <p>{t('directory.empty.nothing')}</p>;
  const wordsOf = (name: (typeof narrowed)[number][0], value: string) =>
    (name !== 'q' && options[name].find((option) => option.value === value)?.words) || value;
  return (
    <section className={styles['empty']}>
      <p className={styles['none']}>{t('directory.empty.filtered')}</p>
      <p>{t('directory.empty.widen')}</p>
      <ul>
        {narrowed.length > 1 &&
          narrowed.map(([name, value]) => (
            <li key={name}>
              <Link href={hrefWith(search, name, null)} rel="nofollow">
                {t('directory.empty.without', { value: wordsOf(name, value) })}
              </Link>
            </li>
          ))}
        <li>
          <Link href="/">{t('directory.empty.all')}</Link>
        </li>
      </ul>
    </section>
  );
}
