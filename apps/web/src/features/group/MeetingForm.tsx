import { type GroupMeeting } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { TextInput } from '../../ui/TextInput.js';
import { HeldFields } from './HeldFields.js';
import { HowFields } from './HowFields.js';
import { meetingFaults, type MeetingDraft } from './meeting-draft.js';
import { MoreFields } from './MoreFields.js';
import { DraftForm } from '../../i18n/DraftForm.js';
import { useDraft } from '../../use-draft.js';
import { WhatFields } from './WhatFields.js';
import { WhenFields } from './WhenFields.js';

interface MeetingFormProps {
  readonly initial: MeetingDraft;
  readonly isNew: boolean;
  readonly send: (draft: MeetingDraft) => Promise<Called<GroupMeeting>>;
  readonly onSaved: (meeting: GroupMeeting) => void;
}

/** Everything of a meeting, what most groups change first. */
export function MeetingForm({ initial, isNew, send, onSaved }: MeetingFormProps) {
  const { t } = useTranslation();
  const draft = useDraft({ initial, faultsOf: meetingFaults, send, onSaved });
  return (
    <DraftForm draft={draft}>
      <TextInput
        label={t('serve.meeting.title')}
        value={draft.value.title}
        onChange={(title) => draft.change({ title })}
        maxLength={100}
        isRequired
        error={draft.isWrong('title') ? t('serve.missing') : null}
      />
      <WhenFields draft={draft} />
      <WhatFields draft={draft} />
      <HowFields draft={draft} />
      <MoreFields draft={draft} isNew={isNew} />
      {!isNew && <HeldFields draft={draft} />}
    </DraftForm>
  );
}
