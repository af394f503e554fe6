import { type Encounter, type Rehearsing } from '@homegroup/contracts';

export const HINTS = [
  'begin',
  'serene',
  'atDoor',
  'loud',
  'writes',
  'coming',
  'trySerenity',
  'tryReturns',
  'tryDoor',
  'tryUndo',
  'done',
] as const;
export type Hint = (typeof HINTS)[number];

/** The one thing to know now: what to do about whoever disturbs, or what is left to try. */
export function hintFor({ encounters, practised }: Rehearsing, isSerene: boolean): Hint {
  if (isSerene) return 'serene';
  return about(encounters) ?? next(new Set(practised), encounters.length > 0);
}

function about(encounters: readonly Encounter[]): Hint | null {
  const inside = encounters.find(({ where }) => where === 'room');
  if (inside) return inside.intruder === 'writes' ? 'writes' : 'loud';
  if (encounters.some(({ where }) => where === 'door')) return 'atDoor';
  return encounters.some(({ where }) => where === 'coming') ? 'coming' : null;
}

function next(practised: ReadonlySet<Rehearsing['practised'][number]>, hasBegun: boolean): Hint {
  if (!hasBegun) return 'begin';
  if (!practised.has('serenity')) return 'trySerenity';
  if (!practised.has('knock')) return 'tryReturns';
  if (!practised.has('door')) return 'tryDoor';
  return practised.has('undo') ? 'done' : 'tryUndo';
}
