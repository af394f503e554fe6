import { type Account, type ServedGroup } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import styles from './Serve.module.css';

interface GroupsPageProps {
  readonly groups: readonly ServedGroup[];
  readonly account: Account;
}

/** Where a trusted servant begins: the groups they serve. */
export function GroupsPage({ groups, account }: GroupsPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <PageHeading>{t('serve.title')}</PageHeading>
        <p>{groups.length === 0 ? t('serve.none') : t('serve.lead')}</p>
      </header>
      <ul className={styles['list']}>
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} />
        ))}
      </ul>
      {account.mayCreateGroups && (
        <Link href="/serve/new" className={styles['main'] ?? ''}>
          {t('serve.create')}
        </Link>
      )}
      <nav className={styles['links']} aria-label={t('serve.account')}>
        {account.isHost && <Link href="/serve/import">{t('serve.import')}</Link>}
        <Link href="/member">{t('members.own.title')}</Link>
        <Link href="/account">{t('serve.account')}</Link>
      </nav>
    </>
  );
}

function GroupCard({ group: { id, name, positions } }: { readonly group: ServedGroup }) {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language).format(positions.map((position) => t(`floor.role.${position}`)));
  return (
    <li className={styles['card']}>
      <h2>
        <Link href={`/serve/groups/${id}`}>{name}</Link>
      </h2>
      <p className={styles['soft']}>
        {positions.length === 0 ? t('serve.servesPlain') : t('serve.serves', { positions: list })}
      </p>
    </li>
  );
}
