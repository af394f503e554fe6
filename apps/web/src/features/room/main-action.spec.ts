import { describe, expect, it } from '@jest/globals';
import { type CommonView, type Floor, type Role, type Turn } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { madeUpState } from '../../testing/made-up.js';
import { nextLine, placeLine } from './floor-words.js';
import { mainActions } from './main-action.js';

const ME = 'seat-0';
/** The keys of words in place of words, with what is put into them. */
const t = ((key: string, details?: object) =>
  `${key}${details ? JSON.stringify(details) : ''}`) as unknown as TFunction;

interface Scene extends Partial<Floor> {
  readonly queue?: readonly string[];
  readonly role?: Role;
}

function viewOf({ queue = [], role, ...floor }: Scene): CommonView {
  const { view } = madeUpState(4);
  if (!view) throw new Error('no view');
  const seats = view.seats.map((seat) => ({ ...seat, away: false, roles: seat.id === ME && role ? [role] : [] }));
  return { ...view, seats, queue, floor: { ...view.floor, way: 'raisedHands', ...floor } };
}

function turnOf(seat: string, phase: Turn['phase'] = { kind: 'sharing', clock: { kind: 'running', endsAt: 1 } }): Turn {
  return { number: 3, seat, lengthMs: 60_000, phase };
}

function mainOf(scene: Scene) {
  const { main, other } = mainActions(t, viewOf(scene), ME);
  const said = main.kind === 'act' ? main.action.kind : main.kind;
  return other ? [said, other.action.kind] : [said];
}

const called = { kind: 'called' } as const;

describe('the one big button', () => {
  it.each<[string, Scene, string[]]>([
    ['in open conversation', { way: 'conversation' }, ['microphone']],
    ['with nothing to wait for', {}, ['raiseHand']],
    ['while another shares', { turn: turnOf('seat-1') }, ['raiseHand']],
    ['in the queue', { queue: ['seat-1', ME] }, ['lowerHand']],
    ['next', { queue: [ME] }, ['ready', 'lowerHand']],
    ['next and ready', { queue: [ME], ready: [ME] }, ['lowerHand']],
    ['called', { turn: turnOf(ME, called) }, ['ready', 'pass']],
    ['sharing', { turn: turnOf(ME) }, ['endTurn']],
    ['with a ticket', { way: 'ticket', queue: [ME] }, ['lowerHand']],
    ['after my share in a tag round', { way: 'tag', lastShared: ME }, ['nameNext']],
    ['after another’s share in a tag round', { way: 'tag', lastShared: 'seat-1' }, ['raiseHand']],
    ['where only speakers share', { way: 'speaker' }, ['listen']],
  ])('is the right one %s', (_when, scene, expected) => {
    expect(mainOf(scene)).toEqual(expected);
  });

  it.each<[string, Scene, string[]]>([
    ['somebody waits', { queue: ['seat-1'] }, ['callNext']],
    ['somebody waits while another shares', { queue: ['seat-1'], turn: turnOf('seat-2'), turns: 3 }, ['callNext']],
    ['the last one shares', { turn: turnOf('seat-2') }, ['endTurn']],
    ['the one who is called does not answer', { turn: turnOf('seat-2', called) }, ['endTurn']],
    ['nobody waits', {}, ['raiseHand']],
    ['I share myself', { queue: ['seat-1'], turn: turnOf(ME), turns: 3 }, ['endTurn']],
  ])('leads the meeting for the chair when %s', (_when, scene, expected) => {
    expect(mainOf({ ...scene, role: 'chair' })).toEqual(expected);
  });
});

describe('the words of the queue', () => {
  it('say my place', () => {
    expect(placeLine(t, viewOf({ queue: ['seat-1', 'seat-2', ME] }), ME)).toBe('floor.before{"count":2}');
    expect(placeLine(t, viewOf({ queue: [ME] }), ME)).toBe('floor.youAreNext');
    expect(placeLine(t, viewOf({ queue: [ME], ready: [ME] }), ME)).toBe('floor.youAreNextReady');
    expect(placeLine(t, viewOf({ queue: [ME], way: 'ticket' }), ME)).toBe('floor.inDraw');
    expect(placeLine(t, viewOf({ queue: ['seat-1', ME], way: 'tag' }), ME)).toBe('floor.handUp');
    expect(placeLine(t, viewOf({}), ME)).toBe('');
  });

  it('say who comes next, where that is known', () => {
    expect(nextLine(t, viewOf({ queue: ['seat-1', 'seat-2'] }))).toBe('floor.nextThen{"name":"Sam R.","then":"Ana"}');
    expect(nextLine(t, viewOf({ queue: ['seat-1'] }))).toBe('floor.next{"name":"Sam R."}');
    expect(nextLine(t, viewOf({ queue: ['seat-1'], way: 'ticket' }))).toBe('floor.inQueue{"count":1}');
    expect(nextLine(t, viewOf({}))).toBe('');
  });
});
