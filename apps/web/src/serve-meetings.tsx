import { type Group, type GroupMeeting, isForFacilities } from '@homegroup/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Asked } from './asked.js';
import { FacilityCard } from './features/facility/FacilityCard.js';
import { Deletion } from './features/group/Deletion.js';
import { newMeeting, settingsIn } from './features/group/meeting-draft.js';
import { MeetingForm } from './features/group/MeetingForm.js';
import { StartCard } from './features/rehearsal/StartCard.js';
import { both } from './session/both.js';
import * as groups from './session/groups.js';
import { PageHeading } from './ui/PageHeading.js';
import { useAsked } from './use-asked.js';

export function NewMeetingPage({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [answer, retry] = useAsked(useCallback(() => groups.fetchGroup(groupId), [groupId]));
  return (
    <Asked answer={answer} onRetry={retry}>
      {(group) => (
        <>
          <Heading group={group} title={t('serve.meeting.new')} />
          <MeetingForm
            initial={newMeeting(group, new Date())}
            isNew
            send={(draft) => groups.createMeeting(groupId, { ...settingsIn(draft), link: draft.link || null })}
            onSaved={() => go(`/serve/groups/${groupId}`)}
          />
        </>
      )}
    </Asked>
  );
}

interface OneMeeting {
  readonly groupId: string;
  readonly id: string;
}

export function ChangeMeeting({ groupId, id }: OneMeeting) {
  const ask = useCallback(() => both(groups.fetchGroup(groupId), groups.fetchMeeting(groupId, id)), [groupId, id]);
  const [answer, retry] = useAsked(ask);
  return (
    <Asked answer={answer} onRetry={retry}>
      {([group, meeting]) => <Change group={group} meeting={meeting} />}
    </Asked>
  );
}

function Change({ group, meeting }: { readonly group: Group; readonly meeting: GroupMeeting }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const back = () => go(`/serve/groups/${group.id}`);
  return (
    <>
      <Heading group={group} title={meeting.settings.title} />
      <Link href={`/serve/groups/${group.id}/meetings/${meeting.id}/order`}>{t('plan.order.title')}</Link>
      <MeetingForm
        initial={{ ...meeting.settings, link: '' }}
        isNew={false}
        send={(draft) => groups.changeMeeting(group.id, meeting.id, settingsIn(draft))}
        onSaved={back}
      />
      {isForFacilities(meeting.settings) && (
        <FacilityCard group={group.id} meeting={meeting.id} zone={meeting.settings.timeZone} />
      )}
      <StartCard group={group.id} meeting={meeting.id} onStarted={(secret) => go(`/rehearsal#${secret}`)} />
      <Deletion
        label={t('serve.meeting.delete')}
        hint={t('serve.meeting.deleteHint')}
        name={meeting.settings.title}
        remove={() => groups.removeMeeting(group.id, meeting.id)}
        onRemoved={back}
      />
    </>
  );
}

function Heading({ group, title }: { readonly group: Group; readonly title: string }) {
  return (
    <header>
      <Link href={`/serve/groups/${group.id}`}>{group.settings.name}</Link>
      <PageHeading>{title}</PageHeading>
    </header>
  );
}
