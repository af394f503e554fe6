import { type CommonView, type ItemKind, type Role, type Turn } from '@homegroup/room';
import { type ReactNode } from 'react';
import { ChairPanel } from '../src/features/chair/ChairPanel.js';
import { Meeting } from '../src/meeting.js';
import {
  MADE_UP_NOW,
  madeUpAt,
  madeUpOrder,
  madeUpPorch,
  madeUpScript,
  madeUpSession,
} from '../src/testing/made-up.js';

/** A meeting with a running order, as whoever chairs it sees it. */
export const CHAIR_SCREENS: Readonly<Record<string, () => ReactNode>> = {
  'script-doors-1': () => chairs(1, 'doorsOpen'),
  'script-doors': () => chairs(5, 'doorsOpen', { hours: hoursIn(10), ...READY }),
  'script-doors-40': () => chairs(40, 'doorsOpen', { hours: hoursIn(10) }),
  'script-welcome': () => chairs(14, 'welcome', { hours: hoursIn(-4) }),
  'script-reading': () => chairs(14, 'reading', { progress: progressOf('reading', READERS), hours: hoursIn(-4) }),
  'script-step': () => chairs(40, 'step', { hours: hoursIn(-15) }),
  'script-chips': () => chairs(5, 'chips', { hours: hoursIn(-12) }),
  'script-speaker': () =>
    chairs(14, 'speaker', { order: speakers(), queue: ['seat-3'], hours: hoursIn(-12) }, ['seat-3']),
  'script-shares': () => chairs(14, 'shares', { queue: ['seat-2', 'seat-3'], hours: hoursIn(-28) }),
  'script-sharing': () => chairs(14, 'shares', { ...sharing('seat-1', 130_000), hours: hoursIn(-24) }),
  'script-sharing-usual': () =>
    usual('shares', { ...sharing('seat-1', 130_000), queue: ['seat-2'], hours: hoursIn(-24) }),
  'script-reading-usual': () => usual('reading', { progress: progressOf('reading', READERS), hours: hoursIn(-4) }),
  'script-called': () =>
    chairs(14, 'shares', { ...floorOf('shares', { number: 1, seat: 'seat-1', lengthMs: 180_000, phase: CALLED }) }),
  'script-over': () =>
    chairs(40, 'shares', {
      ...sharing('seat-3', 20_000),
      queue: Array.from({ length: 20 }, (_, at) => `seat-${at + 4}`),
      progress: { ...progressOf('shares', []), beganAt: MADE_UP_NOW - 31 * 60_000 },
      hours: hoursIn(-51),
    }),
  'script-fellowship': () => chairs(5, 'fellowship', { hours: hoursIn(-61) }),
  'script-panel': () => panel('shares', { queue: ['seat-2'] }),
  'script-ballot-open': () => panel('announcements', { ballot: { ...MOTION, kind: 'open', seats: 14, voted: 5 } }),
  'script-ballot-closed': () =>
    panel('announcements', { ballot: { ...MOTION, kind: 'closed', counts: { yes: 9, no: 2, abstain: 1 } } }),
};

const CALLED = { kind: 'called' } as const;
const MOTION = { number: 1, motion: 'Shall we meet on Thursdays, too?', quorum: 10 };
const READERS = [
  { item: 'reading', seat: 'seat-1' },
  { item: 'reading', seat: 'seat-2' },
];
const READY = {
  progress: {
    ...progressOf('doorsOpen', READERS),
    ...{ steps: 0, beganAt: null, endsAt: null },
    offers: [{ seat: 'seat-2', role: 'timekeeper' as const }],
  },
};

function chairs(seats: number, kind: ItemKind, view: Partial<CommonView> = {}, speaking: readonly string[] = []) {
  return <Meeting porch={madeUpPorch()} session={madeUpSession(stateOf(seats, kind, view, speaking))} />;
}

/** With the words that are there for a group that has none of its own. */
function usual(kind: ItemKind, view: Partial<CommonView>) {
  const state = { ...stateOf(14, kind, view, []), script: madeUpScript({ [kind]: { say: '' } }) };
  return <Meeting porch={madeUpPorch()} session={madeUpSession(state)} />;
}

function panel(kind: ItemKind, view: Partial<CommonView>) {
  return (
    <main>
      <ChairPanel session={madeUpSession(stateOf(14, kind, view, []))} />
    </main>
  );
}

function stateOf(count: number, kind: ItemKind, view: Partial<CommonView>, speaking: readonly string[]) {
  const state = madeUpAt(count, kind, view);
  const roles = (id: string): readonly Role[] => (speaking.includes(id) ? ['speaker'] : []);
  const seats = state.view?.seats.map((seat, index) => ({
    ...seat,
    roles: index === 0 ? ['chair' as const] : roles(seat.id),
  }));
  return { ...state, view: state.view && { ...state.view, seats: seats ?? [] } };
}

function hoursIn(minutes: number): CommonView['hours'] {
  const startsAt = MADE_UP_NOW + minutes * 60_000;
  const [endsAt, closesAt] = [startsAt + 60 * 60_000, startsAt + 90 * 60_000];
  return { startsAt, endsAt, closesAt, latestAt: startsAt + 180 * 60_000 };
}

function progressOf(item: string, readers: CommonView['progress']['readers']): CommonView['progress'] {
  const beganAt = MADE_UP_NOW - 40_000;
  const endsAt = MADE_UP_NOW + 50 * 60_000;
  return { steps: 4, item, begun: ['doorsOpen', item], beganAt, endsAt, readers, offers: [], forward: [] };
}

function sharing(seat: string, leftMs: number) {
  const clock = { kind: 'running', endsAt: MADE_UP_NOW + leftMs } as const;
  return floorOf('shares', { number: 1, seat, lengthMs: 180_000, phase: { kind: 'sharing', clock } });
}

function floorOf(kind: ItemKind, turn: Turn): Partial<CommonView> {
  const { view } = madeUpAt(5, kind);
  return view ? { floor: { ...view.floor, turns: turn.number, turn } } : {};
}

function speakers() {
  return madeUpOrder().map((item) =>
    item.kind === 'step'
      ? { ...item, kind: 'speaker' as const, id: 'speaker', title: '', lines: [], way: 'speaker' as const }
      : item,
  );
}
