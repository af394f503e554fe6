import { describe, expect, it } from '@jest/globals';
import {
  type CommonView,
  type Floor,
  type Item,
  type ItemKind,
  mayDo,
  type Role,
  type Turn,
  type Way,
} from '@homegroup/room';
import { MADE_UP_NOW, madeUpAt, madeUpOrder } from '../../testing/made-up.js';
import { chairSteps } from './next-step.js';

const AT = MADE_UP_NOW;
const OWN = 'seat-0';
const LENGTH_MS = 180_000;

interface Scene extends Partial<Floor> {
  readonly at?: ItemKind;
  readonly queue?: readonly string[];
  readonly order?: readonly Item[];
  readonly own?: Role;
  /** How long ago the item began. */
  readonly beganMs?: number;
}

function viewOf({ at = 'shares', queue = [], order = madeUpOrder(), own = 'chair', beganMs = 0, ...floor }: Scene) {
  const { view } = madeUpAt(6, at, { queue, order });
  if (!view) throw new Error('no view');
  const seats = view.seats.map((seat, index) => ({ ...seat, away: index === 4, roles: index === 0 ? [own] : [] }));
  const { beganAt } = view.progress;
  const progress = { ...view.progress, beganAt: beganAt === null ? null : AT - beganMs };
  return { ...view, seats, progress, floor: { ...view.floor, ...floor } } satisfies CommonView;
}

function turn(seat: string, leftMs: number | 'called'): Turn {
  const clock = { kind: 'running', endsAt: AT + Number(leftMs) } as const;
  const phase = leftMs === 'called' ? ({ kind: 'called' } as const) : ({ kind: 'sharing', clock } as const);
  return { number: 3, seat, lengthMs: LENGTH_MS, phase };
}

const sharing = { turns: 3, turn: turn('seat-1', 60_000) };
const begun = { turns: 3, turn: turn('seat-1', LENGTH_MS - 1_000) };
const called = { turns: 3, turn: turn('seat-1', 'called') };
const OVER = 29 * 60_000;
const only = (...kinds: ItemKind[]) => madeUpOrder().filter(({ kind }) => kinds.includes(kind));

/** What the big button is, what stands beside it, and whose turn each would end: in one line to be read. */
function said(scene: Scene): string {
  const view = viewOf(scene);
  const steps = chairSteps(view, OWN, AT);
  if (!steps) return 'usual';
  const words = [steps.main, steps.beside].flatMap((step) => {
    if (!step) return [];
    const to = 'item' in step && step.item !== null ? ` ${step.item.id}` : '';
    const who = 'seat' in step ? ` ${step.seat}` : '';
    return [`${step.kind}${who}${to}${step.cutsOff === null ? '' : ` (twice: ${step.cutsOff})`}`];
  });
  return words.join(' | ');
}

const TABLE: readonly (readonly [when: string, scene: Scene, says: string])[] = [
  ['doors are open', { at: 'doorsOpen' }, 'begin welcome'],
  ['doors are open and hands are up', { at: 'doorsOpen', queue: ['seat-1'] }, 'begin welcome'],
  [
    'doors are open and someone shares',
    { at: 'doorsOpen', way: 'raisedHands', ...sharing },
    'thank seat-1 welcome (twice: seat-1)',
  ],
  ['one voice speaks', { at: 'welcome' }, 'goOn prayer'],
  ['one voice speaks and hands wait for later', { at: 'step', queue: ['seat-1'] }, 'goOn shares'],
  ['the time of one voice is over', { at: 'welcome', beganMs: OVER }, 'goOn prayer'],
  ['nobody waits', {}, 'goOn seventhTradition'],
  ['someone waits', { queue: ['seat-2', 'seat-3'] }, 'call seat-2'],
  ['the first who waits is away', { queue: ['seat-4', 'seat-3'] }, 'call seat-3'],
  ['only those who are away wait', { queue: ['seat-4'] }, 'goOn seventhTradition'],
  ['someone waits and the time is over', { queue: ['seat-2'], beganMs: OVER }, 'call seat-2 | goOn seventhTradition'],
  ['a share is under way and someone waits', { ...sharing, queue: ['seat-2'] }, 'call seat-2'],
  ['a share has only just begun', { ...begun, queue: ['seat-2'] }, 'call seat-2 (twice: seat-1)'],
  ['a share is under way and nobody waits', sharing, 'thank seat-1 seventhTradition (twice: seat-1)'],
  [
    'a share is under way, someone waits, and the time is over',
    { ...sharing, queue: ['seat-2'], beganMs: OVER },
    'call seat-2 | thank seat-1 seventhTradition (twice: seat-1)',
  ],
  ['someone is called', { ...called, queue: ['seat-2'] }, 'skip seat-1 (twice: seat-1)'],
  [
    'someone is called and the time is over',
    { ...called, beganMs: OVER },
    'skip seat-1 (twice: seat-1) | goOn seventhTradition (twice: seat-1)',
  ],
  ['tickets are drawn', { way: 'ticket', queue: ['seat-2'] }, 'draw'],
  ['a round has come to its end', { way: 'roundRobin' }, 'goOn seventhTradition'],
  ['whoever leads shares', { turns: 3, turn: turn(OWN, 60_000) }, 'usual'],
  ['whoever leads is called', { turns: 3, turn: turn(OWN, 'called') }, 'usual'],
  ['conversation was opened in the middle', { way: 'conversation' }, 'goOn seventhTradition'],
  ['the talk afterwards', { at: 'fellowship' }, 'usual'],
  ['the last item has no talk after it', { at: 'closing', order: only('welcome', 'closing') }, 'close'],
  ['the last share is under way', { order: only('shares'), ...sharing }, 'thank seat-1 (twice: seat-1)'],
  ['all has come to its end and everyone talks', { order: only('shares'), way: 'conversation' }, 'usual'],
];

describe('the one big button of whoever leads', () => {
  it.each(TABLE)('when %s', (_when, scene, says) => {
    expect(said(scene)).toBe(says);
  });

  it('passes over what is skipped', () => {
    const order = madeUpOrder().map((item) => ({ ...item, isSkipped: item.kind === 'seventhTradition' }));
    expect(said({ order })).toBe('goOn burningDesire');
  });

  it('is everyone’s where there is no order', () => {
    const view = { ...viewOf({}), order: [], progress: { ...viewOf({}).progress, item: null } };
    expect(chairSteps(view, OWN, AT)).toBeNull();
  });

  it('is everyone’s for everyone else', () => {
    const view = viewOf({ at: 'welcome' });
    expect(chairSteps(view, 'seat-2', AT)).toBeNull();
    expect(chairSteps(viewOf({ ...sharing }), 'seat-2', AT)).toBeNull();
  });

  it.each(TABLE)('asks for nothing that the room would refuse when %s', (_when, scene) => {
    const view = viewOf(scene);
    const steps = chairSteps(view, OWN, AT);
    for (const step of [steps?.main, steps?.beside]) if (step) expect(mayDo(view, OWN, step.action)).toBeNull();
  });

  it('never depends on the time for whether there is one', () => {
    for (const [, scene] of TABLE) {
      const view = viewOf(scene);
      expect(chairSteps(view, OWN, 0) === null).toBe(chairSteps(view, OWN, AT) === null);
    }
  });
});

describe('a share without a limit', () => {
  it('is ended by the next call', () => {
    const unlimited = { ...turn('seat-1', 0), lengthMs: null };
    const clock = { kind: 'running', endsAt: null } as const;
    const way: Way = 'raisedHands';
    const scene = { way, turns: 3, turn: { ...unlimited, phase: { kind: 'sharing', clock } as const } };
    expect(said({ ...scene, queue: ['seat-2'] })).toBe('call seat-2');
  });
});
