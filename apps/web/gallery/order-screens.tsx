import { type CommonView, type Item, type ItemKind } from '@homegroup/room';
import { type ReactNode } from 'react';
import { Meeting } from '../src/meeting.js';
import { type RoomState } from '../src/session/room-state.js';
import { MADE_UP_NOW, madeUpAt, madeUpOrder, madeUpPorch, madeUpSession } from '../src/testing/made-up.js';
import { pictures } from './pictures.js';

const HOURS: CommonView['hours'] = {
  startsAt: MADE_UP_NOW + 6 * 60_000,
  endsAt: MADE_UP_NOW + 66 * 60_000,
  closesAt: MADE_UP_NOW + 96 * 60_000,
  latestAt: MADE_UP_NOW + 240 * 60_000,
};
const READERS = [
  { item: 'reading', seat: 'seat-1' },
  { item: 'reading', seat: 'seat-2' },
];
const MINE = [{ item: 'reading', seat: 'seat-0' }, ...READERS];
const FORWARD = [
  { seat: 'seat-1', chip: 'days30' },
  { seat: 'seat-3', chip: 'years' },
  { seat: 'seat-2', chip: 'welcome' },
] as const;
const MOTION = {
  number: 1,
  motion: 'Shall we meet on Thursdays, too, and open the doors a quarter of an hour earlier?',
};

type View = Parameters<typeof madeUpAt>[2];

/** The running order as everyone in the room sees it. */
export const ORDER_SCREENS: Readonly<Record<string, () => ReactNode>> = {
  'order-doors-1': () => at(1, 'doorsOpen', { hours: HOURS }),
  'order-doors': () =>
    at(5, 'doorsOpen', {
      hours: HOURS,
      progress: {
        readers: [
          { item: 'reading', seat: 'seat-0' },
          { item: 'step', seat: 'seat-2' },
        ],
        offers: [{ seat: 'seat-3', role: 'timekeeper' }],
      },
    }),
  'order-doors-40': () => at(40, 'doorsOpen', { hours: HOURS, progress: { readers: READERS } }),
  'order-welcome': () => at(5, 'welcome', {}, { speaking: ['seat-1'] }),
  'order-over': () => at(14, 'shares', { progress: { beganAt: MADE_UP_NOW - 30.5 * 60_000 } }),
  'order-skipped': () => at(5, 'housekeeping', { order: withSkipped() }),
  'order-one-voice': () => at(40, 'newcomers', {}, { speaking: ['seat-1'], pictures: pictures(40) }),
  'reading-1': () => at(1, 'reading'),
  'reading-5': () => at(5, 'reading', { progress: { readers: READERS }, place: placeOf(0, 1, 'seat-1') }),
  'reading-40': () =>
    at(
      40,
      'reading',
      { progress: { readers: READERS }, place: placeOf(1, 1, 'seat-2') },
      { pictures: pictures(40), speaking: ['seat-7'] },
    ),
  'reading-mine': () => at(5, 'reading', { progress: { readers: MINE }, place: placeOf(0, 0, 'seat-0') }),
  'reading-mine-on': () =>
    unmuted(stateAt(5, 'reading', { progress: { readers: MINE }, place: placeOf(0, 1, 'seat-0') }), { sending: true }),
  'reading-loading': () => at(5, 'reading', {}, { script: null }),
  'step-5': () => at(5, 'step', { progress: { readers: [{ item: 'step', seat: 'seat-3' }] } }),
  'step-shared': () =>
    at(5, 'step', {
      floor: {
        way: 'raisedHands',
        turn: {
          number: 1,
          seat: 'seat-1',
          lengthMs: 180_000,
          phase: { kind: 'sharing', clock: { kind: 'running', endsAt: MADE_UP_NOW + 95_000 } },
        },
      },
      queue: ['seat-2'],
    }),
  'chips-1': () => at(1, 'chips'),
  'chips-5': () => at(5, 'chips', { progress: { forward: FORWARD } }, { speaking: ['seat-1'] }),
  'chips-40': () =>
    at(40, 'chips', {
      progress: {
        forward: Array.from({ length: 14 }, (_, index) => ({
          seat: `seat-${index * 2}`,
          chip: (['days30', 'days60', 'months6', 'year1', 'years', 'welcome'] as const)[index % 6] ?? 'welcome',
        })),
      },
    }),
  'conscience-open': () =>
    at(14, 'announcements', { ballot: { ...MOTION, kind: 'open', quorum: 10, seats: 14, voted: 5 } }),
  'conscience-voted': () =>
    at(
      14,
      'announcements',
      { ballot: { ...MOTION, kind: 'open', quorum: null, seats: 14, voted: 1 } },
      { own: { seat: 'seat-0', lastCommand: 3, votedIn: 1, porch: null } },
    ),
  'conscience-later': () =>
    at(5, 'announcements', { ballot: { ...MOTION, kind: 'open', quorum: null, seats: 0, voted: 0 } }),
  'conscience-carried': () =>
    at(14, 'announcements', {
      ballot: { ...MOTION, kind: 'closed', quorum: null, counts: { yes: 9, no: 2, abstain: 1 } },
    }),
  'conscience-few': () =>
    at(5, 'announcements', {
      ballot: { ...MOTION, kind: 'closed', quorum: 10, counts: { yes: 2, no: 1, abstain: 0 } },
    }),
  'order-message': () => at(5, 'seventhTradition'),
  'order-fellowship': () => at(5, 'fellowship'),
};

function at(seats: number, kind: ItemKind, view: View = {}, changes: Partial<RoomState> = {}) {
  return room(stateAt(seats, kind, view, changes));
}

/** Someone else chairs. */
function stateAt(seats: number, kind: ItemKind, view: View = {}, changes: Partial<RoomState> = {}): RoomState {
  const state = madeUpAt(seats, kind, view, changes);
  const chaired = state.view?.seats.map((seat, index) => ({ ...seat, roles: index === 1 ? ['chair' as const] : [] }));
  return { ...state, view: state.view && { ...state.view, seats: chaired ?? [] } };
}

function unmuted(state: RoomState, changes: Partial<RoomState>) {
  const seats = state.view?.seats.map((seat, index) => (index === 0 ? { ...seat, muted: false } : seat));
  return room({ ...state, ...changes, view: state.view && { ...state.view, seats: seats ?? [] } });
}

function room(state: RoomState) {
  return <Meeting porch={madeUpPorch()} session={madeUpSession(state)} />;
}

function placeOf(part: number, line: number, reader: string): CommonView['place'] {
  return { part, line, reader };
}

function withSkipped(): Item[] {
  return madeUpOrder().map((item) =>
    item.kind === 'chips' || item.kind === 'announcements' ? { ...item, isSkipped: true } : item,
  );
}
