import { type OwnGroup } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { signOut } from '../../session/identity.js';
import { leaveGroup } from '../../session/members.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { shortId } from './short-id.js';
import { Trouble } from './Trouble.js';
import { useDone } from './use-done.js';
import styles from './Members.module.css';

interface MemberPageProps {
  readonly groups: readonly OwnGroup[];
  /** Whether this browser can come in at the group's meetings for members, and until when. */
  readonly readiness: (group: OwnGroup) => ReactNode;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** A member's own page: where they belong, whether they can come in, and the ways out. */
export function MemberPage({ groups, readiness, onChanged, onSignedOut }: MemberPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <header className={styles['header']}>
        <PageHeading>{t('members.own.title')}</PageHeading>
        <p>{t(groups.length === 0 ? 'members.own.none' : 'members.own.lead')}</p>
      </header>
      <ul className={styles['list']}>
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} onChanged={onChanged}>
            {readiness(group)}
          </GroupCard>
        ))}
      </ul>
      <Known />
      <Ways onSignedOut={onSignedOut} />
    </>
  );
}

interface GroupCardProps {
  readonly group: OwnGroup;
  readonly onChanged: () => void;
  readonly children: ReactNode;
}

function GroupCard({ group, onChanged, children }: GroupCardProps) {
  const { t } = useTranslation();
  return (
    <li className={styles['card']}>
      <h2>
        <Link href={`/groups/${group.link}`}>{group.name}</Link>
      </h2>
      {children}
      {group.memberId === null ? (
        <p className={styles['soft']}>
          {t('members.own.serves')} <Link href={`/serve/groups/${group.id}`}>{t('members.own.toServe')}</Link>
        </p>
      ) : (
        <>
          <p className={styles['soft']}>{t('members.own.number', { number: shortId(group.memberId) })}</p>
          <Leaving group={group} onLeft={onChanged} />
        </>
      )}
    </li>
  );
}

function Leaving({ group: { id, name }, onLeft }: { readonly group: OwnGroup; readonly onLeft: () => void }) {
  const { t } = useTranslation();
  const undo = useUndo();
  const { isBusy, trouble, run } = useDone();
  const leave = () => run(() => leaveGroup(id), onLeft);
  return (
    <div className={styles['leaving']}>
      <Button
        look="quiet"
        isDisabled={isBusy || undo.pending !== null}
        onPress={() => undo.begin(t('members.own.leaving', { group: name }), leave)}
      >
        {t('members.own.leave', { group: name })}
      </Button>
      <UndoNotice pending={undo.pending} label={t('serve.undo')} onUndo={undo.undo} />
      <Trouble words={trouble} />
    </div>
  );
}

/** What the server can and cannot know, in three sentences. */
function Known() {
  const { t } = useTranslation();
  return (
    <section className={styles['section']} aria-labelledby="known">
      <h2 id="known">{t('trust.knows')}</h2>
      <ul className={styles['plain']}>
        {[t('trust.can'), t('trust.cannot'), t('trust.limit')].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Ways({ onSignedOut }: Pick<MemberPageProps, 'onSignedOut'>) {
  const { t } = useTranslation();
  const { isBusy, trouble, run } = useDone();
  return (
    <section className={styles['section']} aria-labelledby="account">
      <h2 id="account">{t('serve.account')}</h2>
      <p>{t('members.own.account')}</p>
      <div className={styles['row']}>
        <Link href="/account">{t('members.own.toAccount')}</Link>
        <Button isDisabled={isBusy} onPress={() => run(signOut, onSignedOut)}>
          {t('identity.account.signOut')}
        </Button>
      </div>
      <Trouble words={trouble} />
    </section>
  );
}
