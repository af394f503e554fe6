import { type MeetingSummary } from '@homegroup/contracts';
import { type CommonView, type Floor, type Role, type Turn } from '@homegroup/room';
import { type ReactNode } from 'react';
import { Frame } from '../src/frame.js';
import { Meeting } from '../src/meeting.js';
import { type RoomState } from '../src/session/room-state.js';
import { GOOD_LINE } from '../src/session/room-store.js';
import { HELPLINES, MADE_UP_NOW, madeUpPorch, madeUpSession, madeUpState, OPEN_ROOM } from '../src/testing/made-up.js';
import { NoSuchMeeting, Unreachable } from '../src/trouble.js';
import { Skeleton } from '../src/ui/Skeleton.js';
import { CHAIR_SCREENS } from './chair-screens.js';
import { DIRECTORY_SCREENS } from './directory-screens.js';
import { DOOR_SCREENS } from './door-screens.js';
import { FACILITY_SCREENS } from './facility-screens.js';
import { GROUP_SCREENS } from './group-screens.js';
import { IDENTITY_SCREENS } from './identity-screens.js';
import { IMPORT_SCREENS } from './import-screens.js';
import { MEMBERS_SCREENS } from './members-screens.js';
import { ORDER_SCREENS } from './order-screens.js';
import { pictures } from './pictures.js';
import { PLAN_SCREENS } from './plan-screens.js';
import { RECEIPTS_SCREENS } from './receipts-screens.js';
import { ROSTER_SCREENS } from './roster-screens.js';

/** Every screen, by name. */
export const SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  ...CHAIR_SCREENS,
  ...DIRECTORY_SCREENS,
  ...GROUP_SCREENS,
  ...DOOR_SCREENS,
  ...FACILITY_SCREENS,
  ...IMPORT_SCREENS,
  ...IDENTITY_SCREENS,
  ...MEMBERS_SCREENS,
  ...ORDER_SCREENS,
  ...PLAN_SCREENS,
  ...RECEIPTS_SCREENS,
  ...ROSTER_SCREENS,
  loading: () => framed(<Skeleton label="One moment" rows={4} />),
  unreachable: () => framed(<Unreachable onRetry={() => undefined} />),
  missing: () => framed(<NoSuchMeeting />),
  porch: () => meeting({ presence: { kind: 'outside' } }),
  'porch-closed-locked': () =>
    meeting({ presence: { kind: 'outside' } }, { attendance: 'closed', room: { ...OPEN_ROOM, door: 'locked' } }),
  'porch-name': () => meeting({ presence: { kind: 'refused', code: 'NAME_IDENTIFIES' } }),
  'porch-full': () => meeting({ presence: { kind: 'refused', code: 'ROOM_FULL' } }),
  'porch-old-page': () => meeting({ presence: { kind: 'refused', code: 'PROTOCOL_VERSION' } }),
  'porch-entering': () => meeting({ presence: { kind: 'entering' } }),
  'porch-unreachable': () => meeting({ presence: { kind: 'unreachable' } }),
  'room-1': () => room(1),
  'room-5': () => room(5, { speaking: ['seat-1'], pictures: pictures(5) }),
  'room-40': () => room(40, { speaking: ['seat-2', 'seat-7'], pictures: pictures(40), microphone: { kind: 'on' } }),
  'room-500': () => room(500, { speaking: ['seat-2'], pictures: pictures(40), microphone: { kind: 'on' } }),
  'room-own': () => room(5, { speaking: ['seat-0'], sending: true, microphone: { kind: 'on' } }),
  'room-reconnecting': () => room(5, { presence: { kind: 'seated', line: 'down' }, sound: 'lost' }),
  'room-weak': () => room(5, { speaking: ['seat-1'], line: { ...GOOD_LINE, hearsBadly: true } }),
  'room-heard-badly': () =>
    room(5, {
      ...{ speaking: ['seat-0'], sending: true, microphone: { kind: 'on' } },
      line: { ...GOOD_LINE, isHeardBadly: true, cameraRests: true },
    }),
  'room-better': () => room(5, { speaking: ['seat-1'], line: { ...GOOD_LINE, isBetter: true }, pictures: pictures(5) }),
  'room-restart': () => room(5, { serverStopping: true }),
  'room-blocked': () => room(14, { sound: 'blocked' }),
  'room-microphone-used': () => room(14, { microphone: { kind: 'failed', problem: 'inUse' } }),
  'room-camera-refused': () => room(14, { camera: { kind: 'failed', problem: 'refused' } }),
  'floor-called': () => floor(5, { turn: turnOf('seat-0', { kind: 'called' }), queue: ['seat-1', 'seat-2'] }),
  'floor-sharing': () =>
    floor(5, { turn: sharing('seat-1', 130_000), queue: ['seat-2', 'seat-3'] }, { pictures: pictures(5) }),
  'floor-40': () =>
    floor(40, { turn: sharing('seat-2', 95_000), queue: ['seat-7', 'seat-3', 'seat-0'] }, { pictures: pictures(40) }),
  'floor-nearly': () => floor(5, { turn: sharing('seat-2', 41_000), queue: ['seat-0', 'seat-3'] }),
  'floor-over': () => floor(5, { turn: sharing('seat-2', -65_000), queue: [] }),
  'floor-mine': () => floor(5, { turn: sharing('seat-0', 95_000), queue: ['seat-2'] }, { sending: true }),
  'floor-paused': () =>
    floor(5, {
      turn: turnOf('seat-4', {
        kind: 'sharing',
        clock: { kind: 'paused', leftMs: 70_000, byServant: false, bySerenity: false, byLine: true },
      }),
      queue: ['seat-0'],
    }),
  'floor-thanks': () => floor(5, { lastShared: 'seat-3', queue: ['seat-1'] }),
  'floor-tag': () => floor(5, { way: 'tag', lastShared: 'seat-0', queue: ['seat-1'] }),
  'floor-speaker': () => floor(14, { way: 'speaker', turn: sharing('seat-3', 600_000), queue: [] }),
  'chair-offer': () =>
    room(5, {
      view: {
        ...viewOf(5),
        chairing: { offers: 1, offer: { number: 1, seat: 'seat-1', agreedAt: MADE_UP_NOW + 8_000 }, standIn: null },
      },
    }),
  'chair-sharing': () =>
    floor(14, { turn: sharing('seat-1', 130_000), queue: ['seat-2', 'seat-3', 'seat-5', 'seat-6'] }, {}, 'chair'),
  'chair-begin': () => floor(14, { way: 'conversation', queue: ['seat-2', 'seat-3'] }, {}, 'chair'),
  'chair-40': () =>
    floor(
      40,
      { turn: sharing('seat-3', 20_000), queue: Array.from({ length: 20 }, (_, at) => `seat-${at + 4}`) },
      {},
      'chair',
    ),
  timekeeper: () => floor(14, { turn: sharing('seat-1', 41_000), queue: ['seat-2'] }, {}, 'timekeeper'),
  chat: () => floor(5, { turn: sharing('seat-1', 130_000), queue: [] }, { messages: MESSAGES }, 'chair'),
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

function room(seats: number, changes: Partial<RoomState> = {}) {
  return <Meeting porch={madeUpPorch()} session={madeUpSession(madeUpState(seats, changes))} />;
}

function meeting(changes: Partial<RoomState>, about: Partial<MeetingSummary> = {}) {
  return <Meeting porch={madeUpPorch(about)} session={madeUpSession(madeUpState(0, changes))} />;
}

/** What was written, by a servant and by someone else. */
const MESSAGES: RoomState['messages'] = [
  {
    id: '1',
    from: 'seat-1',
    name: 'Sam R.',
    to: { kind: 'servants' },
    text: 'My sound is very low. Is it only me?',
    at: MADE_UP_NOW,
    hasLinks: false,
  },
  {
    id: '2',
    from: 'seat-0',
    name: 'Maria T.',
    to: { kind: 'seat', seat: 'seat-1' },
    text: 'We hear you well. See https://example.org/sound',
    at: MADE_UP_NOW,
    hasLinks: true,
  },
];

interface FloorParts extends Partial<Floor> {
  readonly queue: readonly string[];
}

function viewOf(seats: number): CommonView {
  const { view } = madeUpState(seats);
  if (!view) throw new Error('no view');
  return view;
}

/** A room in which hands are raised; `role` is one's own. */
function floor(seats: number, { queue, ...parts }: FloorParts, changes: Partial<RoomState> = {}, role?: Role) {
  const view = viewOf(seats);
  const roles = (index: number): readonly Role[] =>
    index === 0 && role ? [role] : index === 1 && role !== 'chair' ? ['chair'] : [];
  return room(seats, {
    view: {
      ...view,
      queue,
      floor: { ...view.floor, way: 'raisedHands', ...parts },
      seats: view.seats.map((seat, index) => ({ ...seat, roles: roles(index) })),
    },
    ...changes,
  });
}

function turnOf(seat: string, phase: Turn['phase']): Turn {
  return { number: 1, seat, lengthMs: 180_000, phase };
}

function sharing(seat: string, leftMs: number): Turn {
  return turnOf(seat, { kind: 'sharing', clock: { kind: 'running', endsAt: MADE_UP_NOW + leftMs } });
}
