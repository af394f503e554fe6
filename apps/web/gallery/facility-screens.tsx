import { type CommonView, type Hours, type Item, type Turn, usualMode } from '@homegroup/room';
import { type ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import { FacilityCard } from '../src/features/facility/FacilityCard.js';
import { FacilityPage } from '../src/features/facility/FacilityPage.js';
import { type Found, type Stage } from '../src/session/facility-visit.js';
import { type RoomState } from '../src/session/room-state.js';
import { madeUpOrder, madeUpScript } from '../src/testing/made-up-order.js';
import { HELPLINES, MADE_UP_NOW, madeUpPorch, madeUpSession, madeUpState } from '../src/testing/made-up.js';
import { pictures } from './pictures.js';

const MINUTE_MS = 60_000;
const FOUND: Found = {
  door: { link: 'panel', pass: 'p'.repeat(43), camera: true, opensAt: MADE_UP_NOW },
  porch: madeUpPorch(),
};
const LATER: Found = { ...FOUND, door: { ...FOUND.door, opensAt: MADE_UP_NOW + 20 * MINUTE_MS } };
const HOURS: Hours = {
  startsAt: MADE_UP_NOW - 35 * MINUTE_MS,
  endsAt: MADE_UP_NOW + 25 * MINUTE_MS,
  closesAt: MADE_UP_NOW + 30 * MINUTE_MS,
  latestAt: MADE_UP_NOW + 30 * MINUTE_MS,
};

/** A facility's shared screen, and where its code is made. */
export const FACILITY_SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  'facility-code': () => page({ kind: 'code', problem: null, isAsking: false }),
  'facility-code-wrong': () => page({ kind: 'code', problem: 'NO_SUCH_CODE', isAsking: false }),
  'facility-set-up': () => page({ kind: 'settingUp', found: FOUND }),
  'facility-waiting': () => page({ kind: 'waiting', found: LATER }),
  'facility-over': () => page({ kind: 'over' }),
  'facility-quiet': () => inside({ floor: { way: 'conversation' } }),
  'facility-leader': () => inside({}, { speaking: ['seat-1'] }),
  'facility-speaker': () =>
    inside({ item: 'panel', floor: { turn: sharing('seat-4'), way: 'speaker' } }, { pictures: pictures(5) }),
  'facility-disc': () => inside({ item: 'panel', floor: { turn: sharing('seat-2'), way: 'speaker' } }),
  'facility-reading': () => inside({ item: 'reading', place: { part: 0, line: 1, reader: 'seat-2' } }),
  'facility-announced': () => inside({ item: 'panel', queue: ['seat-0'] }, { speaking: ['seat-1'] }),
  'facility-asked': () => inside({ item: 'questions', floor: { turn: turnOf({ kind: 'called' }) } }),
  'facility-heard': () =>
    inside({ item: 'questions', floor: { turn: sharing('seat-0') } }, { sending: true, ...seen() }),
  'facility-trouble': () =>
    inside({}, { sound: 'blocked', microphone: { kind: 'failed', problem: 'none' }, serverStopping: true }),
  'facility-elsewhere': () => inside({}, { presence: { kind: 'elsewhere' } }),
  'facility-locked': () => inside({}, { presence: { kind: 'refused', code: 'DOOR_LOCKED' } }),
  'facility-card': () => <FacilityCard group="g" meeting="m" zone="Europe/Madrid" />,
};

function page(stage: Stage) {
  const nothing = () => Promise.resolve();
  const visit = {
    store: createStore(() => stage),
    typeCode: nothing,
    ready: () => undefined,
    comeIn: nothing,
    leave: nothing,
  };
  return <FacilityPage visit={visit} helplines={HELPLINES} />;
}

interface Parts extends Partial<Pick<CommonView, 'queue' | 'place'>> {
  readonly item?: string;
  readonly floor?: Partial<CommonView['floor']>;
}

/** Seat 0 is the facility, seat 1 leads the panel. */
function inside({ item = 'welcome', floor = {}, ...parts }: Parts, changes: Partial<RoomState> = {}) {
  const state = madeUpState(5, { script: madeUpScript(), ...changes });
  const { view } = state;
  if (!view) throw new Error('no view');
  const seats = view.seats.map((seat, index) => ({
    ...seat,
    away: false,
    camera: index === 4 || seat.camera,
    roles: index === 0 ? (['facility'] as const) : index === 1 ? (['chair'] as const) : (['speaker'] as const),
  }));
  const order: Item[] = [...madeUpOrder(), panelItem('panel'), panelItem('questions')];
  const session = madeUpSession({
    ...state,
    view: {
      ...view,
      ...parts,
      ...{ seats, order, hours: HOURS, progress: { ...view.progress, item, beganAt: MADE_UP_NOW } },
      floor: { ...view.floor, way: 'oneVoice', ...floor },
    },
  });
  return page({ kind: 'inside', found: FOUND, session });
}

function panelItem(kind: 'panel' | 'questions'): Item {
  return {
    ...usualMode(kind, 'speaker'),
    id: kind,
    kind,
    title: '',
    lengthMs: 20 * MINUTE_MS,
    lines: [],
    isSkipped: false,
  };
}

function turnOf(phase: Turn['phase'], seat = 'seat-0'): Turn {
  return { number: 1, seat, lengthMs: 120_000, phase };
}

function sharing(seat: string): Turn {
  return turnOf({ kind: 'sharing', clock: { kind: 'running', endsAt: MADE_UP_NOW + 80_000 } }, seat);
}

/** The facility shows its camera. */
function seen(): Partial<RoomState> {
  const [track] = pictures(2).values();
  return track ? { camera: { kind: 'on' }, pictures: new Map([['seat-0', track]]) } : {};
}
