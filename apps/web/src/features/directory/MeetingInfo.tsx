import { type MeetingPage } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Notice } from '../../ui/Notice.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { ComeIn } from './ComeIn.js';
import { Part } from './Part.js';
import { WhatHappens } from './WhatHappens.js';
import { When } from './When.js';
import styles from './Info.module.css';

/** A meeting's page: what it is, how to come in, who may come, when, and what will happen. */
export function MeetingInfo({ page }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  const { meeting, at } = page;
  const { title, group, groupLink, fellowship, notes, phone, suspended, next } = meeting;
  return (
    <>
      <header className={styles['head']}>
        <PageHeading>{title}</PageHeading>
        <p className={styles['soft']}>
          <Link href={`/groups/${groupLink}`}>{group}</Link> · {fellowship}
        </p>
      </header>
      {suspended && <Notice>{t('directory.meeting.suspended')}</Notice>}
      {!suspended && next[0]?.isCancelled && <CancelledNext page={page} />}
      {!suspended && <ComeIn meeting={meeting} at={at} />}
      <MayICome meeting={meeting} />
      <HowToBelong meeting={meeting} />
      <When meeting={meeting} at={at} />
      <WhatHappens meeting={meeting} />
      {notes !== '' && (
        <Part heading={t('directory.meeting.notes')}>
          <p className={styles['lines']}>{notes}</p>
        </Part>
      )}
      {phone && (
        <Part heading={t('directory.meeting.phone')}>
          <p>
            <a className={styles['tap']} href={`tel:${phone.number.replace(/[^+\d,*#]/g, '')}`}>
              {phone.number}
            </a>
          </p>
          {phone.notes !== '' && <p>{phone.notes}</p>}
        </Part>
      )}
      <p>
        <Link className={styles['tap'] ?? ''} href="/">
          {t('directory.meeting.back')}
        </Link>
      </p>
    </>
  );
}

function CancelledNext({ page: { meeting } }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  const note = meeting.next[0]?.note ?? '';
  return (
    <Notice>
      {t('directory.meeting.nextCancelled')}
      {note !== '' && ` ${note}`}
    </Notice>
  );
}

function MayICome({ meeting }: Pick<MeetingPage, 'meeting'>) {
  const { t } = useTranslation();
  const isOpen = meeting.attendance === 'open';
  return (
    <Part heading={t('directory.meeting.who')}>
      {isOpen ? (
        <p>{t('directory.meeting.open')}</p>
      ) : (
        <>
          <p>{t('directory.meeting.closed')}</p>
          <p>{t(meeting.door === 'members' ? 'members.how.closedNew' : 'directory.meeting.closedNew')}</p>
          <p>
            {t('directory.meeting.closedOthers')} <Link href="/?attendance=open">{t('directory.meeting.toOpen')}</Link>
          </p>
        </>
      )}
      <p>{meeting.sharing === 'anyone' ? t('directory.meeting.sharesAnyone') : t('directory.meeting.sharesMembers')}</p>
    </Part>
  );
}

/** Where the door is for members: how one becomes one, since no form asks for it. */
function HowToBelong({ meeting }: Pick<MeetingPage, 'meeting'>) {
  const { t } = useTranslation();
  if (meeting.door !== 'members') return null;
  return (
    <Part heading={t('members.how.title')}>
      <p>{t('members.how.lead')}</p>
      <p>{t('members.how.ask')}</p>
      <p>
        {t('members.how.already')}{' '}
        <Link className={styles['tap'] ?? ''} href="/member">
          {t('members.how.toOwn')}
        </Link>
      </p>
      <p>
        <Link className={styles['tap'] ?? ''} href="/how-the-door-works">
          {t('door.porch.knows')}
        </Link>
      </p>
    </Part>
  );
}
