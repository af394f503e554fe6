import { type Group, type OpenInvitation, type Servant } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import { InviteServant } from './InviteServant.js';
import { ServantCard } from './ServantCard.js';
import styles from './Serve.module.css';

interface ServantsPageProps {
  readonly group: Group;
  readonly servants: readonly Servant[];
  readonly invitations: readonly OpenInvitation[];
  /** Something of this page was changed: ask again. */
  readonly onChanged: () => void;
}

/** Who serves the group, as what, and until when; and the way in for one more. */
export function ServantsPage({ group, servants, invitations, onChanged }: ServantsPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <Link href={`/serve/groups/${group.id}`} className={styles['back'] ?? ''}>
          {group.settings.name}
        </Link>
        <PageHeading>{t('serve.servants.title')}</PageHeading>
        <p>{t('serve.servants.lead')}</p>
      </header>
      <ul className={styles['list']}>
        {servants.map((servant) => (
          <ServantCard key={servant.id} group={group.id} servant={servant} onChanged={onChanged} />
        ))}
      </ul>
      <InviteServant group={group.id} invitations={invitations} onChanged={onChanged} />
    </>
  );
}
