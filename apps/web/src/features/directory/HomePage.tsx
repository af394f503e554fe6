import { type Directory, LISTED_MAX, type Listed } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { cityOf } from '../../i18n/times.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Coming } from './Coming.js';
import { Empty } from './Empty.js';
import { Entry } from './Entry.js';
import { Filters } from './Filters.js';
import { hrefAfter, narrowedBy } from './filters.js';
import { type Listing } from './use-directory.js';
import entries from './Entry.module.css';
import styles from './HomePage.module.css';

interface HomePageProps {
  readonly listing: Listing;
  /** The address's query. */
  readonly search: string;
}

/** The first page: what is on now, what starts next, one tap from each. */
export function HomePage({ listing, search }: HomePageProps) {
  const { t } = useTranslation();
  const { directory, isLoading, isUnreachable } = listing;
  return (
    <>
      <section className={styles['intro']}>
        <PageHeading>{t('directory.heading')}</PageHeading>
        <p>{t('directory.lead')}</p>
      </section>
      <Filters search={search} directory={directory} />
      <Live>
        {isUnreachable && (
          <Notice>
            {t(navigator.onLine ? 'directory.stale' : 'directory.offline')}
            <Button onPress={listing.retry}>{t('page.tryAgain')}</Button>
          </Notice>
        )}
      </Live>
      {directory && (
        <div className={styles['lists']} aria-busy={isLoading} data-loading={isLoading || undefined}>
          <Lists listing={listing} directory={directory} search={search} />
        </div>
      )}
      {!directory && <Skeleton label={t('page.loading')} rows={5} />}
    </>
  );
}

interface ListsProps extends HomePageProps {
  readonly directory: Directory;
}

function Lists({ listing, directory, search }: ListsProps) {
  const { t } = useTranslation();
  const { now, coming, zone, at } = directory;
  const isNarrowed = narrowedBy(search).length > 0;
  if (now.length + coming.length === 0) return <Empty search={search} directory={directory} />;
  return (
    <>
      {(now.length > 0 || !isNarrowed) && <Now meetings={now} at={at} zone={zone} />}
      <Coming meetings={[...coming, ...listing.more.meetings]} at={at} zone={zone} />
      <MoreButton listing={listing} search={search} />
      <p className={styles['soft']}>{t('directory.times', { zone: cityOf(zone) })}</p>
    </>
  );
}

function Now({
  meetings,
  at,
  zone,
}: {
  readonly meetings: readonly Listed[];
  readonly at: number;
  readonly zone: string;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="now" className={styles['section']}>
      <h2 id="now">{t('directory.now')}</h2>
      {meetings.length === 0 ? (
        <p>{t('directory.nowNone')}</p>
      ) : (
        <ul className={entries['list']}>
          {meetings.map((meeting) => (
            <Entry key={meeting.link} meeting={meeting} at={at} zone={zone} />
          ))}
        </ul>
      )}
      {meetings.length >= LISTED_MAX && <p>{t('directory.nowMany', { count: meetings.length })}</p>}
    </section>
  );
}

/** A link to the next page; where scripts run, it is put below instead. */
function MoreButton({ listing, search }: HomePageProps) {
  const { t } = useTranslation();
  const { more, loadMore } = listing;
  if (more.next === null) return null;
  return (
    <>
      <Live>{more.state === 'failed' && <Notice>{t('directory.moreFailed')}</Notice>}</Live>
      <Link
        href={hrefAfter(search, more.next)}
        className={styles['more'] ?? ''}
        aria-disabled={more.state === 'loading'}
        rel="nofollow"
        onClick={(event) => {
          event.preventDefault();
          loadMore();
        }}
      >
        {more.state === 'loading' ? t('page.loading') : t('directory.more')}
      </Link>
    </>
  );
}
