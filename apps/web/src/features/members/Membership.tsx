import { type InvitationInfo } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/PageHeading.js';
import styles from './Members.module.css';

/** What an invitation to belong means, before it is taken up. */
export function Membership({ info }: { readonly info: InvitationInfo }) {
  const { t, i18n } = useTranslation();
  const group = info.group ?? t('identity.invitation.someGroup');
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(info.expiresAt);
  return (
    <header className={styles['header']}>
      <PageHeading>{t('members.invited.title', { group })}</PageHeading>
      <p className={styles['large']}>{t('members.invited.lead')}</p>
      <ul className={styles['plain']}>
        <li>{t('members.invited.doors')}</li>
        <li>{t('members.invited.nameless')}</li>
        <li>{t('members.invited.free')}</li>
      </ul>
      <p className={styles['soft']}>{t('members.invited.until', { date })}</p>
    </header>
  );
}
