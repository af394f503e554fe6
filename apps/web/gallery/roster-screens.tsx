import { type Group, type GroupMeeting, type Roster, type RosterPage, type RosterTime } from '@homegroup/contracts';
import { type CommonView } from '@homegroup/room';
import { type ReactNode } from 'react';
import { newGroup } from '../src/features/group/group-draft.js';
import { newMeeting, settingsIn } from '../src/features/group/meeting-draft.js';
import { AsServant, SignedUpHere } from '../src/features/lobby/AsServant.js';
import { RosterPage as ServantsRoster } from '../src/features/roster/RosterPage.js';
import { SignUpForm } from '../src/features/roster/SignUpForm.js';
import { SignUpPage } from '../src/features/roster/SignUpPage.js';
import { Frame } from '../src/frame.js';
import { Meeting } from '../src/meeting.js';
import { keepClaim } from '../src/session/claims.js';
import { HELPLINES, MADE_UP_NOW, madeUpAt, madeUpPorch, madeUpSession } from '../src/testing/made-up.js';

const WEEK_MS = 7 * 24 * 3_600_000;
const SECRET = 's'.repeat(43);
const nothing = () => undefined;

const GROUP: Group = {
  id: 'g',
  link: 'riverside',
  settings: { ...newGroup('en'), name: 'Riverside Group', fellowship: 'HA', timeZone: 'America/New_York' },
};
const MEETING: GroupMeeting = {
  id: 'm',
  link: 'k7mq-2vxd',
  settings: {
    ...settingsIn(newMeeting(GROUP, new Date(MADE_UP_NOW))),
    title: 'Tuesday Step Study',
    timeZone: 'America/New_York',
  },
  next: [],
};
const TIMES: RosterTime[] = Array.from({ length: 8 }, (_, week) => ({
  startsAt: MADE_UP_NOW + week * WEEK_MS,
  places: [
    { id: `${week}-1`, position: 'chair', name: week < 4 ? 'Maria T.' : null },
    { id: `${week}-2`, position: 'timekeeper', name: week === 0 ? 'Wolfgang-Sebastian von und zu H.' : null },
    { id: `${week}-3`, position: 'reader', name: week < 2 ? 'נועה ב.' : null },
    { id: `${week}-4`, position: 'reader', name: null },
  ],
}));
const NEEDS: Roster['settings']['needs'] = [
  { position: 'chair', count: 1 },
  { position: 'timekeeper', count: 1 },
  { position: 'reader', count: 2 },
];
const PAGE: RosterPage = {
  title: 'Tuesday Step Study',
  group: 'Riverside Group',
  timeZone: 'Asia/Kolkata',
  times: TIMES,
};
const FULL = TIMES.map((time) => ({ ...time, places: time.places.map((place) => ({ ...place, name: 'Maria T.' })) }));

/** Who serves when: for servants, for whoever has the link, on the porch and in the room. */
export const ROSTER_SCREENS: Readonly<Record<string, () => ReactNode>> = {
  'roster-servants': () => servants({ settings: { needs: NEEDS }, times: TIMES, hasLink: true }),
  'roster-servants-new': () => servants({ settings: { needs: [] }, times: TIMES.map(empty), hasLink: false }),
  'roster-page': () => page(PAGE),
  'roster-page-full': () => page({ ...PAGE, times: FULL }),
  'roster-page-own': () => {
    keepClaim('own', {
      claim: SECRET,
      position: 'timekeeper',
      startsAt: TIMES.slice(0, 3).map((time) => time.startsAt),
    });
    keepClaim('own', { claim: SECRET.toUpperCase(), position: 'reader', startsAt: [MADE_UP_NOW + WEEK_MS] });
    return framed(<SignUpPage link="own" secret={SECRET} page={PAGE} onChanged={nothing} />);
  },
  'roster-form': () =>
    framed(
      <SignUpForm
        {...{ link: 'any', secret: SECRET, position: 'timekeeper', startsAt: MADE_UP_NOW, zone: 'Asia/Kolkata' }}
        onDone={nothing}
        onTaken={nothing}
      />,
    ),
  'roster-porch': () =>
    framed(
      <AsServant
        service={{
          positions: ['chair', 'timekeeper'],
          signedUp: ['timekeeper'],
          isWanted: true,
          want: nothing,
          trouble: null,
          take: () => Promise.resolve(null),
        }}
      />,
    ),
  'roster-porch-early': () => {
    keepClaim('early', { claim: SECRET, position: 'timekeeper', startsAt: [Date.now()] });
    return framed(<SignedUpHere link="early" />);
  },
  'roster-room': () => room('greeter'),
  'roster-room-chair': () => room('chair'),
};

function empty(time: RosterTime): RosterTime {
  return { ...time, places: [] };
}

function servants(roster: Roster) {
  return framed(<ServantsRoster group={GROUP} meeting={MEETING} roster={roster} onChanged={nothing} />);
}

function page(shown: RosterPage) {
  return framed(<SignUpPage link="none" secret={SECRET} page={shown} onChanged={nothing} />);
}

/** Doors are open: one who signed up is here, two are not, and one of those has been stood in for. */
function room(mine: 'chair' | 'greeter') {
  const state = madeUpAt(5, 'doorsOpen');
  const places = [
    { position: 'chair', name: 'Pat' },
    { position: 'timekeeper', name: 'sam r' },
    { position: 'greeter', name: 'Grace O.' },
    { position: 'reader', name: null },
  ] as const;
  const seats: CommonView['seats'] = (state.view?.seats ?? []).map((seat, index) =>
    index === 0 ? { ...seat, roles: [mine] } : seat,
  );
  const view = state.view && { ...state.view, seats };
  const session = { ...madeUpSession({ ...state, view }), whoServes: () => Promise.resolve({ places }) };
  return <Meeting porch={madeUpPorch()} session={session} />;
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
