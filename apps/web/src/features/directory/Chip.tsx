import { Check, ChevronDown } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Filter, hrefWith, narrowedBy } from './filters.js';
import { type Option } from './use-options.js';
import styles from './Filters.module.css';

interface ChipProps {
  readonly filter: Filter;
  readonly name: string;
  readonly options: readonly Option[];
  readonly search: string;
}

/** One thing that narrows the list. It opens the browser's own popover, full of links: neither needs a script. */
export function Chip({ filter, name, options, search }: ChipProps) {
  const { t } = useTranslation();
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const value = narrowedBy(search).find(([set]) => set === filter)?.[1] ?? null;
  const chosen = options.find((option) => option.value === value);
  const short = chosen ? (chosen.short ?? chosen.words) : name;
  const choices = [{ value: null, words: t('directory.filter.any') }, ...options];
  return (
    <li>
      <button
        type="button"
        popoverTarget={id}
        className={styles['chip']}
        data-set={chosen !== undefined}
        aria-label={chosen && t('directory.filter.set', { name, value: short })}
      >
        {chosen && <Check aria-hidden="true" size={18} />}
        {short}
        <ChevronDown aria-hidden="true" size={18} />
      </button>
      <div id={id} ref={sheet} popover="auto" role="group" aria-label={name} className={styles['sheet']}>
        <div className={styles['sheetHead']}>
          <p>{name}</p>
          <button type="button" popoverTarget={id} popoverTargetAction="hide">
            {t('directory.filter.close')}
          </button>
        </div>
        <ul>
          {choices.map((choice) => (
            <li key={choice.value ?? ''}>
              <Link
                href={hrefWith(search, filter, choice.value)}
                rel="nofollow"
                aria-current={choice.value === (chosen?.value ?? null) ? 'true' : undefined}
                onClick={() => sheet.current?.hidePopover()}
              >
                {choice.words}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
