import {
  type Group,
  type GroupMeeting,
  type MeetingSettings,
  type Servant,
  type ServedGroup,
} from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { Deletion } from '../src/features/group/Deletion.js';
import { newGroup } from '../src/features/group/group-draft.js';
import { GroupForm } from '../src/features/group/GroupForm.js';
import { GroupHome } from '../src/features/group/GroupHome.js';
import { GroupsPage } from '../src/features/group/GroupsPage.js';
import { newMeeting, settingsIn, type MeetingDraft } from '../src/features/group/meeting-draft.js';
import { MeetingForm } from '../src/features/group/MeetingForm.js';
import { ServantsPage } from '../src/features/group/ServantsPage.js';
import { Frame } from '../src/frame.js';
import { HELPLINES, MADE_UP_NOW } from '../src/testing/made-up.js';

const WEEK_MS = 7 * 24 * 3_600_000;
const GROUP: Group = {
  id: 'g',
  link: 'riverside',
  settings: {
    ...newGroup('en'),
    name: 'Riverside Group',
    fellowship: 'HA',
    timeZone: 'America/New_York',
    place: 'New York, NY, USA',
    about: 'We meet by the river. Newcomers are welcome.',
  },
};
const SETTINGS: MeetingSettings = {
  ...settingsIn(newMeeting(GROUP, new Date(MADE_UP_NOW))),
  title: 'Tuesday Step Study',
  formats: ['step', 'newcomer'],
  cancelled: [{ date: '2026-12-25', note: 'Christmas' }],
  phone: { number: '+1 555 010 0100', notes: 'Code 1234#' },
};
const MEETINGS: GroupMeeting[] = [
  { id: 'a', link: 'k7mq-2vxd', settings: SETTINGS, next: [MADE_UP_NOW, MADE_UP_NOW + WEEK_MS] },
  {
    id: 'b',
    link: 'night-owls',
    settings: {
      ...SETTINGS,
      title: 'Newcomers, questions and answers about the twelve steps, and whatever is on your mind',
    },
    next: [],
  },
  { id: 'c', link: 'x4hs-9wpc', settings: { ...SETTINGS, title: 'Sunrise', suspended: true }, next: [] },
];
const SERVANTS: Servant[] = [
  { id: '1', name: 'Maria T.', terms: [{ position: 'chair', until: null }], isYou: true },
  { id: '2', name: '', terms: [], isYou: false },
  {
    id: '3',
    name: 'Sam R.',
    terms: [
      { position: 'timekeeper', until: '2027-01-31' },
      { position: 'greeter', until: null },
    ],
    isYou: false,
  },
];
const nothing = () => undefined;
const never = () => new Promise<never>(nothing);
const SERVED: ServedGroup[] = [
  { id: 'a', link: 'riverside', name: 'Riverside Group', positions: ['chair', 'greeter'], meetings: [] },
  { id: 'b', link: 'night-owls', name: 'Night owls', positions: [], meetings: [] },
];

/** The screens of trusted servants. */
export const GROUP_SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  serve: () => framed(<GroupsPage groups={SERVED} account={account(true)} />),
  'serve-none': () => framed(<GroupsPage groups={[]} account={account(false)} />),
  'serve-group': () => framed(<GroupHome group={GROUP} meetings={MEETINGS} />),
  'serve-group-empty': () => framed(<GroupHome group={GROUP} meetings={[]} />),
  'serve-group-new': () => framed(<GroupForm initial={newGroup('en')} send={never} onSaved={nothing} />),
  'serve-meeting-new': () => framed(form({ ...newMeeting(GROUP, new Date(MADE_UP_NOW)) }, true)),
  'serve-meeting': () =>
    framed(
      <>
        {form({ ...SETTINGS, link: '' }, false)}
        <Deletion
          label="Delete this meeting"
          hint="Its link leads nowhere from then on."
          name="Tuesday Step Study"
          remove={never}
          onRemoved={nothing}
        />
      </>,
    ),
  'serve-meeting-monthly': () =>
    framed(
      form(
        {
          ...SETTINGS,
          link: '',
          schedule: { kind: 'monthly', weekday: 'FR', nth: -1, time: '19:00', from: '2026-11-01', until: null },
        },
        false,
      ),
    ),
  'serve-servants': () =>
    framed(
      <ServantsPage
        group={GROUP}
        servants={SERVANTS}
        invitations={[{ id: 'i', terms: [{ position: 'greeter', until: null }], expiresAt: MADE_UP_NOW }]}
        onChanged={nothing}
      />,
    ),
};

function account(isHost: boolean) {
  return { isHost, mayCreateGroups: isHost, serves: true, passkeys: [] };
}

function form(initial: MeetingDraft, isNew: boolean) {
  return <MeetingForm initial={initial} isNew={isNew} send={never} onSaved={nothing} />;
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
