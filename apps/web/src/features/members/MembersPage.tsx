import { type Group, type Roll } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Called } from '../../session/api.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { InviteMembers } from './InviteMembers.js';
import { KeepingOut } from './KeepingOut.js';
import { RollList } from './RollList.js';
import styles from './Members.module.css';

interface MembersPageProps {
  readonly group: Group;
  readonly roll: Roll;
  /** Ends what members have fetched to come in with. */
  readonly beginPeriod: () => Promise<Called<unknown>>;
  /** Something of this page was changed: ask again. */
  readonly onChanged: () => void;
}

/** The members of a group, for those who serve it: how many there are, links for more, and how someone is kept out. */
export function MembersPage({ group, roll, beginPeriod, onChanged }: MembersPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <header className={styles['header']}>
        <Link href={`/serve/groups/${group.id}`} className={styles['back'] ?? ''}>
          {group.settings.name}
        </Link>
        <PageHeading>{t('members.title')}</PageHeading>
        <p className={styles['count']}>{t('members.count', { count: roll.members.length })}</p>
        <p>{t('members.lead')}</p>
      </header>
      <InviteMembers group={group.id} invitations={roll.invitations} onChanged={onChanged} />
      <RollList group={group.id} members={roll.members} onChanged={onChanged} />
      <KeepingOut
        group={group.id}
        isEmpty={roll.members.length === 0}
        beginPeriod={beginPeriod}
        onChanged={onChanged}
      />
    </>
  );
}
