import { type Directory } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { GroupInfo } from '../src/features/directory/GroupInfo.js';
import { HomePage } from '../src/features/directory/HomePage.js';
import { MeetingInfo } from '../src/features/directory/MeetingInfo.js';
import { NewHere } from '../src/features/directory/NewHere.js';
import { type Listing } from '../src/features/directory/use-directory.js';
import { Frame } from '../src/frame.js';
import {
  HELPLINES,
  madeUpComing,
  madeUpDirectory,
  madeUpGroupPage,
  madeUpListed,
  madeUpMeetingPage,
  OPEN_ROOM,
} from '../src/testing/made-up.js';

const LONG = 'Newcomers, questions and answers about the twelve steps, and whatever else is on anyone’s mind tonight';
const NOW = [
  madeUpListed({ link: 'a' }),
  madeUpListed({
    link: 'b',
    title: LONG,
    room: { ...OPEN_ROOM, present: null },
    timeZone: 'Europe/Madrid',
    language: 'es',
  }),
  madeUpListed({
    link: 'c',
    title: 'Night owls',
    attendance: 'closed',
    room: { ...OPEN_ROOM, door: 'locked', present: 0 },
  }),
];
const COMING = Array.from({ length: 47 }, (_, index) =>
  madeUpComing(30 + index * index * 4, {
    link: `coming-${index}`,
    title: index % 5 === 0 ? LONG : `Meeting ${index + 1}`,
    timeZone: index % 3 === 0 ? 'Asia/Kolkata' : 'America/Chicago',
    isCancelled: index % 11 === 4,
    formats: ['topic', 'newcomer', 'meditation'],
    tags: index % 4 === 0 ? ['women', 'lgbtq'] : [],
  }),
);

const PHONE = { number: '+1 (555) 010-0199,,123#', notes: '*9 raises your hand' };
const NONE = { kind: 'none' } as const;
const NO_BASKET = { venmo: '', square: '', paypal: '', link: '' };

/** The screens of whoever looks for a meeting. */
export const DIRECTORY_SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  home: () => home({ now: NOW, coming: COMING.slice(0, 3), more: '1' }),
  'home-50': () => home({ now: NOW, coming: COMING, more: '1' }),
  'home-none': () => home({}),
  'home-narrowed': () => home({ now: NOW.slice(0, 1), coming: [] }, 'day=MO&attendance=closed&language=es'),
  'home-nothing-fits': () => home({}, 'day=MO&time=night&format=book&q=owls'),
  'home-offline': () => home({ now: NOW, coming: [] }, '', { isUnreachable: true }),
  'home-loading': () => home({}, '', { directory: null }),
  meeting: () => framed(<MeetingInfo page={madeUpMeetingPage({ attendance: 'closed', title: LONG })} />),
  'meeting-now': () => framed(<MeetingInfo page={madeUpMeetingPage({ room: OPEN_ROOM, phone: PHONE })} />),
  'meeting-suspended': () =>
    framed(<MeetingInfo page={madeUpMeetingPage({ suspended: true, room: NONE, next: [] })} />),
  group: () => framed(<GroupInfo page={madeUpGroupPage({}, [...NOW, ...COMING.slice(0, 6)])} />),
  'group-bare': () => framed(<GroupInfo page={madeUpGroupPage({ about: '', contact: '', basket: NO_BASKET })} />),
  'new-here': () => framed(<NewHere />),
};

function home(changes: Partial<Directory>, search = '', state: Partial<Listing> = {}) {
  const directory = madeUpDirectory(changes);
  const listing: Listing = {
    directory,
    isLoading: false,
    isUnreachable: false,
    more: { meetings: [], next: directory.more, state: 'idle' },
    retry: () => undefined,
    loadMore: () => undefined,
    ...state,
  };
  return framed(<HomePage listing={listing} search={search} />);
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
