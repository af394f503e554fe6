import { type Directory } from '@homegroup/contracts';
import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Chip } from './Chip.js';
import { FILTERS, hrefWith, narrowedBy } from './filters.js';
import { filterNames, useOptions } from './use-options.js';
import styles from './Filters.module.css';

interface FiltersProps {
  readonly search: string;
  readonly directory: Directory | null;
}

/** Words to look for, and a row of chips. All of it stands in the address: links and a form, which work without scripts. */
export function Filters({ search, directory }: FiltersProps) {
  const { t } = useTranslation();
  const names = filterNames(t);
  const options = useOptions(directory);
  const narrowed = narrowedBy(search);
  const words = narrowed.find(([name]) => name === 'q')?.[1];
  return (
    <section aria-label={t('directory.filter.label')} className={styles['filters']}>
      <SearchForm key={search} search={search} />
      <ul className={styles['chips']}>
        {words !== undefined && (
          <li>
            <Link
              href={hrefWith(search, 'q', null)}
              className={styles['chip'] ?? ''}
              data-set="true"
              aria-label={t('directory.filter.clearSearch', { words })}
            >
              “{words}”
              <X aria-hidden="true" size={18} />
            </Link>
          </li>
        )}
        {FILTERS.filter((filter) => options[filter].length > 1 || narrowed.some(([name]) => name === filter)).map(
          (filter) => (
            <Chip key={filter} filter={filter} name={names[filter]} options={options[filter]} search={search} />
          ),
        )}
        {narrowed.length > 0 && (
          <li>
            <Link href="/" className={styles['clear'] ?? ''}>
              {t('directory.filter.clear')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function SearchForm({ search }: { readonly search: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const narrowed = narrowedBy(search);
  const words = narrowed.find(([name]) => name === 'q')?.[1] ?? '';
  return (
    <form
      role="search"
      action="/"
      method="get"
      className={styles['search']}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('q');
        go(hrefWith(search, 'q', typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : null));
      }}
    >
      {narrowed.map(([name, value]) => name !== 'q' && <input key={name} type="hidden" name={name} value={value} />)}
      <input
        type="search"
        name="q"
        defaultValue={words}
        maxLength={100}
        aria-label={t('directory.search.label')}
        placeholder={t('directory.search.hint')}
        enterKeyHint="search"
        autoComplete="off"
      />
      <button type="submit" aria-label={t('directory.search.go')}>
        <Search aria-hidden="true" size={22} />
      </button>
    </form>
  );
}
