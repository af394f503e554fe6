import { describe, expect, it } from '@jest/globals';
import { type CommonView, type ItemKind, type Role } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { madeUpAt } from '../../testing/made-up.js';
import { mainActions } from './main-action.js';

const ME = 'seat-0';
/** The keys of words in place of words. */
const t = ((key: string) => key) as unknown as TFunction;

interface Scene {
  readonly view?: Parameters<typeof madeUpAt>[2];
  readonly role?: Role;
  readonly isHeard?: boolean;
}

function mainAt(kind: ItemKind, { view: changes = {}, role, isHeard = false }: Scene = {}) {
  const { view } = madeUpAt(4, kind, changes);
  if (!view) throw new Error('no view');
  const seats = view.seats.map((seat) =>
    seat.id === ME ? { ...seat, roles: role ? [role] : [], muted: !isHeard } : { ...seat, away: false, held: [] },
  );
  return mainActions(t, { ...view, seats }, ME);
}

const kindAt = (...scene: Parameters<typeof mainAt>) => {
  const { main } = mainAt(...scene);
  return main.kind === 'act' ? main.action.kind : main.kind;
};

describe('the main button in one voice', () => {
  it.each<[string, ItemKind, Scene, string]>([
    ['raises a hand that waits', 'newcomers', {}, 'raiseHand'],
    ['lowers it, and offers nothing more', 'newcomers', { view: { queue: [ME] } }, 'lowerHand'],
    ['is nothing where hands are closed', 'welcome', {}, 'listen'],
    ['is the microphone for the chair', 'welcome', { role: 'chair' }, 'microphone'],
    ['is the microphone for whoever is invited', 'prayer', { view: { floor: { invited: ME } } }, 'microphone'],
    ['comes forward while chips are given', 'chips', {}, 'comeForward'],
    ['steps back', 'chips', { view: { progress: { forward: [{ seat: ME, chip: 'year1' }] } } }, 'stepBack'],
    ['asks its question, for a facility', 'chips', { role: 'facility' }, 'raiseHand'],
  ])('%s', (_what, kind, scene, expected) => {
    expect(kindAt(kind, scene)).toBe(expected);
  });

  it('says that hands open later where they are closed', () => {
    expect(mainAt('welcome').main).toEqual({ kind: 'listen', label: 'order.do.handsLater' });
  });
});

describe('the main button of whoever reads', () => {
  /** The passage has parts of three, two and three lines. */
  const reading = (part: number, line: number, readers: readonly string[] = [ME]): CommonViewChanges => ({
    progress: { readers: readers.map((seat) => ({ item: 'reading', seat })) },
    place: { part, line, reader: readers[part % readers.length] ?? null },
  });
  const labelAt = (view: CommonViewChanges, more: Omit<Scene, 'view'> = {}) => {
    const { main } = mainAt('reading', { view, ...more });
    return 'label' in main ? main.label : main.kind;
  };

  it('opens the microphone first, then goes on line by line, and closes it at the end', () => {
    expect(labelAt(reading(0, 0))).toBe('order.do.readAloud');
    expect(labelAt(reading(0, 0), { isHeard: true })).toBe('order.do.nextLine');
    expect(mainAt('reading', { view: reading(0, 2), isHeard: true }).main).toEqual({
      kind: 'act',
      label: 'order.do.nextLine',
      action: { kind: 'movePlace', item: 'reading', part: 1, line: 0 },
    });
    expect(mainAt('reading', { view: reading(2, 2), isHeard: true }).main).toEqual({
      kind: 'hush',
      label: 'order.do.doneReading',
    });
    expect(labelAt(reading(2, 2))).toBe('floor.do.raiseHand');
  });

  it('hands the text on where the next part is another’s', () => {
    const mine = reading(0, 2, [ME, 'seat-1']);
    expect(mainAt('reading', { view: mine, isHeard: true }).main).toEqual({
      kind: 'act',
      label: 'order.do.doneReading',
      action: { kind: 'movePlace', item: 'reading', part: 1, line: 0 },
    });
    expect(labelAt(reading(1, 0, [ME, 'seat-1']))).toBe('floor.do.raiseHand');
  });

  it('is theirs who leads where nobody reads', () => {
    expect(labelAt(reading(0, 0, []), { role: 'chair' })).toBe('order.do.readAloud');
    expect(labelAt(reading(0, 0, []))).toBe('floor.do.raiseHand');
  });

  it('offers the only line of a part again: nobody knows whether it was read', () => {
    const order = mainAtOneLine();
    expect(labelAt({ ...reading(0, 0), order })).toBe('order.do.readAloud');
  });

  it('lets a share that I am called to come first', () => {
    const turn = { number: 1, seat: ME, lengthMs: 60_000, phase: { kind: 'called' } } as const;
    expect(kindAt('reading', { view: { ...reading(0, 0), floor: { way: 'raisedHands', turn } } })).toBe('ready');
  });
});

type CommonViewChanges = NonNullable<Scene['view']>;

function mainAtOneLine(): CommonView['order'] {
  const { view } = madeUpAt(4, 'reading');
  return view?.order.map((item) => (item.kind === 'reading' ? { ...item, lines: [1] } : item)) ?? [];
}
