import { type MeetingSummary } from '@homegroup/contracts';
import { type CommonView, type Held, type PorchView, type Role, type Turn } from '@homegroup/room';
import { type ReactNode } from 'react';
import { DoorSheet } from '../src/features/door/DoorSheet.js';
import { PersonDoor } from '../src/features/door/PersonDoor.js';
import { People } from '../src/features/room/People.js';
import { Meeting } from '../src/meeting.js';
import { type Presence, type RoomState } from '../src/session/room-state.js';
import { MADE_UP_NOW, madeUpPorch, madeUpSession, madeUpState, OPEN_ROOM } from '../src/testing/made-up.js';
import { Sheet } from '../src/ui/Sheet.js';

const MINUTE_MS = 60_000;
const NAMES = ['Robin', 'Mika L.', 'Wolfgang-Sebastian von und zu H.', 'נועה', 'Jo'];

/** The door, from outside and from within, and a moment of serenity. */
export const DOOR_SCREENS: Readonly<Record<string, () => ReactNode>> = {
  'porch-knock': () => porch({ room: { ...OPEN_ROOM, door: 'knock' }, sharing: 'members' }),
  'porch-members': () => porch({ room: { ...OPEN_ROOM, door: 'members' }, attendance: 'closed' }),
  'door-working': () => outside({ kind: 'working' }),
  'door-waiting': () => outside({ kind: 'waiting', knock: 'k1', greeter: null, line: 'up' }),
  'door-waiting-cut': () => outside({ kind: 'waiting', knock: 'k1', greeter: null, line: 'down' }),
  'door-waiting-talk': () =>
    outside({ kind: 'waiting', knock: 'k1', greeter: 'Maria T.', line: 'up' }, { messages: SAID, porchVoice: VOICE }),
  'door-waiting-speak': () =>
    outside(
      { kind: 'waiting', knock: 'k1', greeter: 'Maria T.', line: 'up' },
      { messages: SAID, porchVoice: { ...VOICE, microphone: { kind: 'on' } } },
    ),
  'door-waiting-no-microphone': () =>
    outside(
      { kind: 'waiting', knock: 'k1', greeter: 'Maria T.', line: 'up' },
      { porchVoice: { ...VOICE, isBlocked: true, microphone: { kind: 'failed', problem: 'refused' } } },
    ),
  'door-declined': () => outside({ kind: 'declined' }),
  'door-removed': () => outside({ kind: 'sentAway', isBan: false }),
  'door-banned': () => outside({ kind: 'sentAway', isBan: true }),
  'door-bar-1': () => room(1, { role: 'greeter', waiting: 0 }),
  'door-bar-5': () => room(5, { role: 'greeter', waiting: 2, held: true }),
  'door-bar-40': () => room(40, { role: 'chair', waiting: 40, held: true }),
  'door-armed': () => room(5, { role: 'chair', waiting: 1, view: { door: { kind: 'knock', because: 'sentAway' } } }),
  'door-quiet': () => room(5, { held: true, isOwnHeld: true, waiting: 0 }),
  'door-sheet': () => sheet(5, 2),
  'door-sheet-nobody': () => sheet(5, 0),
  'door-sheet-talk': () => sheet(5, 3, true),
  'door-sheet-speak': () => sheet(5, 3, true, { ...VOICE, microphone: { kind: 'on' } }),
  'door-sheet-40': () => sheet(40, 40),
  'door-people': () => people(5),
  'serenity-servant': () => room(5, { role: 'greeter', waiting: 1, view: SERENE, noticed: ['seat-3', 'seat-2'] }),
  'serenity-servant-40': () => room(40, { role: 'chair', waiting: 3, view: SERENE, noticed: ['seat-3', 'seat-12'] }),
  'serenity-member': () => room(5, { waiting: 0, view: SERENE }),
  'serenity-over': () => room(5, { waiting: 0, isSharing: true }),
  'serenity-asked': () => room(5, { waiting: 0, view: { serenity: { number: 0, isOn: false, asked: 1 } } }),
};

const SERENE = { serenity: { number: 1, isOn: true, asked: 0 } } as const;
const VOICE: NonNullable<RoomState['porchVoice']> = {
  canSpeak: true,
  microphone: { kind: 'off' },
  isOtherOn: true,
  isBlocked: false,
};
const SAID: RoomState['messages'] = [
  'Hello Robin, welcome. What brings you here today?',
  'I am new. A friend told me.',
].map((text, place) => ({
  ...{ id: String(place), text, at: MADE_UP_NOW, hasLinks: false, to: { kind: 'knock', knock: 'k1' } as const },
  ...(place === 0 ? { from: 'seat-0', name: 'Maria T.' } : { from: 'k1', name: 'Robin' }),
}));

function porch(about: Partial<MeetingSummary>) {
  return (
    <Meeting porch={madeUpPorch(about)} session={madeUpSession(madeUpState(0, { presence: { kind: 'outside' } }))} />
  );
}

function outside(presence: Presence, changes: Partial<RoomState> = {}) {
  sessionStorage.setItem('name:tuesday', 'Robin');
  const state = madeUpState(0, { presence, view: null, own: null, ...changes });
  return <Meeting porch={madeUpPorch()} session={madeUpSession(state)} />;
}

interface Parts {
  readonly role?: Role;
  readonly waiting: number;
  readonly held?: boolean;
  readonly isOwnHeld?: boolean;
  readonly isSharing?: boolean;
  readonly isTalking?: boolean;
  readonly view?: Partial<CommonView>;
  readonly noticed?: readonly string[];
}

function stateOf(seats: number, parts: Parts): RoomState {
  const state = madeUpState(seats);
  if (!state.view || !state.own) throw new Error('no view');
  const rolesOf = (index: number): readonly Role[] => {
    if (index === 0) return parts.role ? [parts.role] : [];
    return index === 1 && parts.role !== 'chair' && parts.view?.serenity?.asked !== 1 ? ['chair'] : [];
  };
  const heldOf = (index: number): readonly Held[] => {
    if (index === 0 && parts.isOwnHeld) return ['quarantine'];
    return parts.held ? (([[], ['atPorch'], ['quarantine'], ['visitor']] as const)[index] ?? []) : [];
  };
  const turn: Turn = {
    ...{ number: 1, seat: 'seat-0', lengthMs: 180_000 },
    phase: {
      kind: 'sharing',
      clock: { kind: 'paused', leftMs: 70_000, byServant: false, bySerenity: true, byLine: false },
    },
  };
  const floor = parts.isSharing
    ? { ...state.view.floor, way: 'raisedHands' as const, turns: 1, turn }
    : state.view.floor;
  const view = {
    ...{ ...state.view, floor, ...parts.view },
    seats: state.view.seats.map((seat, index) => ({ ...seat, roles: rolesOf(index), held: heldOf(index) })),
  };
  const mayAnswer = parts.role !== undefined;
  const own = { ...state.own, porch: mayAnswer ? porchOf(parts) : null };
  return {
    ...state,
    view,
    own,
    noticed: parts.noticed ?? [],
    messages: parts.isTalking ? SAID : [],
    porchVoice: parts.isTalking ? VOICE : null,
  };
}

function porchOf({ waiting, isTalking = false }: Parts): PorchView {
  return {
    waiting: Array.from({ length: waiting }, (_, index) => ({
      id: `k${index + 1}`,
      name: `${NAMES[index % NAMES.length] ?? ''}${index < NAMES.length ? '' : ` ${index}`}`,
      at: MADE_UP_NOW - index * MINUTE_MS,
      greeter: [isTalking ? 'seat-0' : null, 'seat-1'][index] ?? null,
      away: index === 2,
    })),
    removals: waiting === 0 ? [] : [{ number: 1, name: 'Bob', isBan: false, undoUntil: MADE_UP_NOW + 9 * MINUTE_MS }],
  };
}

function room(seats: number, parts: Parts) {
  return <Meeting porch={madeUpPorch()} session={madeUpSession(stateOf(seats, parts))} />;
}

function sheet(seats: number, waiting: number, isTalking = false, voice?: RoomState['porchVoice']) {
  const state = stateOf(seats, { role: 'chair', waiting, isTalking });
  const session = madeUpSession(voice === undefined ? state : { ...state, porchVoice: voice });
  return inSheet('The door', <DoorSheet session={session} />);
}

function people(seats: number) {
  const session = madeUpSession(stateOf(seats, { role: 'chair', waiting: 1, held: true }));
  return inSheet(
    'People',
    <People session={session} actionsFor={(seat) => <PersonDoor session={session} seat={seat} />} />,
  );
}

function inSheet(title: string, children: ReactNode) {
  return (
    <Sheet title={title} closeLabel="Close" isOpen onClose={() => undefined}>
      {children}
    </Sheet>
  );
}
