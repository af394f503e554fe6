import {
  INVITATION_DAYS_MAX,
  INVITATION_USES_MAX,
  type MadeMemberInvitation,
  type MemberInvitation,
  NewMemberInvitation,
} from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawInvitation } from '../../session/groups.js';
import { inviteMembers } from '../../session/members.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { Copyable } from '../../ui/Copyable.js';
import { Live } from '../../ui/Live.js';
import { TextInput } from '../../ui/TextInput.js';
import { Trouble } from './Trouble.js';
import { useDone } from './use-done.js';
import styles from './Members.module.css';

const DAYS = [1, 3, INVITATION_DAYS_MAX];

interface InviteMembersProps {
  readonly group: string;
  readonly invitations: readonly MemberInvitation[];
  readonly onChanged: () => void;
}

/** A link for one or for many. Its secret stands behind the # of the address, which no server sees. */
export function InviteMembers({ group, invitations, onChanged }: InviteMembersProps) {
  const { t } = useTranslation();
  const [uses, setUses] = useState('1');
  const [days, setDays] = useState(INVITATION_DAYS_MAX);
  const [made, setMade] = useState<MadeMemberInvitation | null>(null);
  const [isWrong, setWrong] = useState(false);
  const { isBusy, trouble, run } = useDone();
  const make = () => {
    const wanted = NewMemberInvitation.safeParse({ uses: Number(uses), days });
    setWrong(!wanted.success);
    if (!wanted.success) return;
    run(
      () => inviteMembers(group, wanted.data),
      (invitation) => {
        setMade(invitation);
        onChanged();
      },
    );
  };
  return (
    <section className={styles['section']} aria-labelledby="invite">
      <h2 id="invite">{t('members.invite.title')}</h2>
      <p>{t('members.invite.lead')}</p>
      <div className={styles['pair']}>
        <TextInput
          label={t('members.invite.uses')}
          hint={t('members.invite.usesHint', { max: INVITATION_USES_MAX })}
          error={isWrong ? t('members.invite.usesWrong', { max: INVITATION_USES_MAX }) : null}
          kind="number"
          min={1}
          max={INVITATION_USES_MAX}
          value={uses}
          onChange={setUses}
        />
        <Choice
          label={t('members.invite.days')}
          options={DAYS.map((count) => ({ id: String(count), label: t('members.invite.dayCount', { count }) }))}
          value={String(days)}
          onChange={(id) => setDays(Number(id))}
        />
      </div>
      <Button look="main" isDisabled={isBusy} onPress={make}>
        {t('members.invite.make')}
      </Button>
      <Trouble words={trouble} />
      <Live>
        {made && (
          <Copyable
            key={made.id}
            label={t('members.invite.made')}
            text={`${location.origin}/invitation#${made.secret}`}
            copy={t('serve.copy')}
            copied={t('serve.copied')}
          />
        )}
      </Live>
      <OpenLinks group={group} invitations={invitations} onChanged={onChanged} />
    </section>
  );
}

function OpenLinks({ group, invitations, onChanged }: InviteMembersProps) {
  const { t, i18n } = useTranslation();
  const { isBusy, trouble, run } = useDone();
  if (invitations.length === 0) return null;
  const dates = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <h3>{t('members.links.title')}</h3>
      <ul className={styles['list']}>
        {invitations.map(({ id, usesLeft, expiresAt }) => {
          const words = t('members.links.left', { count: usesLeft, date: dates.format(expiresAt) });
          return (
            <li key={id} className={styles['row']}>
              <span className={styles['grows']}>{words}</span>
              <Button
                aria-label={t('members.links.withdrawNamed', { link: words })}
                isDisabled={isBusy}
                onPress={() => run(() => withdrawInvitation(group, id), onChanged)}
              >
                {t('members.links.withdraw')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Trouble words={trouble} />
    </>
  );
}
