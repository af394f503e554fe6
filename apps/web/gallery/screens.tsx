import { type MeetingSummary } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { HomePage } from '../src/features/directory/HomePage.js';
import { Frame } from '../src/frame.js';
import { Meeting } from '../src/meeting.js';
import { type RoomState } from '../src/session/room-state.js';
import {
  HELPLINES,
  madeUpHome,
  madeUpMeeting,
  madeUpPorch,
  madeUpSession,
  madeUpState,
} from '../src/testing/made-up.js';
import { NoSuchMeeting, Unreachable } from '../src/trouble.js';
import { Skeleton } from '../src/ui/Skeleton.js';
import { pictures } from './pictures.js';

const MEETINGS = [
  madeUpMeeting({ link: 'a', present: 14 }),
  madeUpMeeting({ link: 'b', title: 'Newcomers, questions and answers about the twelve steps', present: null }),
  madeUpMeeting({ link: 'c', title: 'Night owls', attendance: 'closed', present: 0, door: 'locked' }),
];

/** Every screen, by name. */
export const SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  home: () => home(MEETINGS),
  'home-none': () => home([]),
  loading: () => framed(<Skeleton label="One moment" rows={4} />),
  unreachable: () => framed(<Unreachable onRetry={() => undefined} />),
  missing: () => framed(<NoSuchMeeting />),
  porch: () => meeting({ presence: { kind: 'outside' } }),
  'porch-closed-locked': () => meeting({ presence: { kind: 'outside' } }, { attendance: 'closed', door: 'locked' }),
  'porch-name': () => meeting({ presence: { kind: 'refused', code: 'NAME_IDENTIFIES' } }),
  'porch-full': () => meeting({ presence: { kind: 'refused', code: 'ROOM_FULL' } }),
  'porch-old-page': () => meeting({ presence: { kind: 'refused', code: 'PROTOCOL_VERSION' } }),
  'porch-entering': () => meeting({ presence: { kind: 'entering' } }),
  'porch-unreachable': () => meeting({ presence: { kind: 'unreachable' } }),
  'room-1': () => room(1),
  'room-5': () => room(5, { speaking: ['seat-1'], pictures: pictures(5) }),
  'room-40': () => room(40, { speaking: ['seat-2', 'seat-7'], pictures: pictures(40), microphone: { kind: 'on' } }),
  'room-own': () => room(5, { speaking: ['seat-0'], sending: true, microphone: { kind: 'on' } }),
  'room-reconnecting': () => room(5, { presence: { kind: 'seated', line: 'down' }, sound: 'lost' }),
  'room-restart': () => room(5, { serverStopping: true }),
  'room-blocked': () => room(14, { sound: 'blocked' }),
  'room-microphone-used': () => room(14, { microphone: { kind: 'failed', problem: 'inUse' } }),
  'room-camera-refused': () => room(14, { camera: { kind: 'failed', problem: 'refused' } }),
  'end-left': () => meeting({ presence: { kind: 'left' } }),
  'end-closed': () => meeting({ presence: { kind: 'closed' } }),
  'end-elsewhere': () => meeting({ presence: { kind: 'elsewhere' } }),
  'end-lost': () => meeting({ presence: { kind: 'lost' } }),
};

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}

function home(meetings: readonly MeetingSummary[]) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES} hasNewHere>
      <HomePage home={madeUpHome(meetings)} />
    </Frame>
  );
}

function room(seats: number, changes: Partial<RoomState> = {}) {
  return <Meeting porch={madeUpPorch()} session={madeUpSession(madeUpState(seats, changes))} />;
}

function meeting(changes: Partial<RoomState>, about: Partial<MeetingSummary> = {}) {
  return <Meeting porch={madeUpPorch(about)} session={madeUpSession(madeUpState(0, changes))} />;
}
