import { type Group, type GroupMeeting, type Roster } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { removeName } from '../../session/roster.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { ComingTimes } from './ComingTimes.js';
import { NeedsForm } from './NeedsForm.js';
import { SignUpLink } from './SignUpLink.js';
import styles from './Roster.module.css';

interface RosterPageProps {
  readonly group: Group;
  readonly meeting: GroupMeeting;
  readonly roster: Roster;
  /** Something of the roster was changed: ask again. */
  readonly onChanged: () => void;
}

/** The roster of a meeting, for those who serve its group: what is needed, who has signed up, and the link for more. */
export function RosterPage({ group, meeting, roster, onChanged }: RosterPageProps) {
  const { t } = useTranslation();
  const { settings, times, hasLink } = roster;
  return (
    <>
      <header>
        <Link href={`/serve/groups/${group.id}`} className={styles['back'] ?? ''}>
          {group.settings.name}
        </Link>
        <PageHeading>{t('roster.title')}</PageHeading>
        <p>{meeting.settings.title}</p>
        <p className={styles['soft']}>{t('roster.lead')}</p>
      </header>
      <NeedsForm group={group.id} meeting={meeting.id} settings={settings} onSaved={onChanged} />
      <SignUpLink group={group.id} meeting={meeting.id} link={meeting.link} hasLink={hasLink} />
      <ComingTimes
        times={times}
        timeZone={meeting.settings.timeZone}
        remove={(place) => removeName(group.id, meeting.id, place)}
        onChanged={onChanged}
      />
    </>
  );
}
