import { type Held } from '@homegroup/room';
import { describe, expect, it } from '@jest/globals';
import { type TFunction } from 'i18next';
import { madeUpState } from '../../testing/made-up.js';
import { mainActions } from './main-action.js';

const t = ((key: string) => key) as unknown as TFunction;

/** The main button of someone held back by this, in open conversation or where hands are raised. */
function mainOf(held: readonly Held[], way: 'conversation' | 'raisedHands', sharing: 'anyone' | 'members' = 'anyone') {
  const { view } = madeUpState(3);
  if (!view) throw new Error('no view');
  const seats = view.seats.map((seat) => (seat.id === 'seat-0' ? { ...seat, held } : seat));
  const { main } = mainActions(t, { ...view, sharing, seats, floor: { ...view.floor, way } }, 'seat-0');
  return 'label' in main ? main.label : main.kind;
}

describe('the main button of someone who is held back', () => {
  it.each<[string, Parameters<typeof mainOf>, string]>([
    ['a newcomer in quiet listens while all converse', [['quarantine'], 'conversation'], 'door.quiet.main'],
    ['and may raise a hand meanwhile', [['quarantine'], 'raisedHands'], 'floor.do.raiseHand'],
    ['who talks at the door is not heard in the room', [['atPorch'], 'conversation'], 'door.quiet.atPorch'],
    ['a visitor listens where members share', [['visitor'], 'raisedHands', 'members'], 'door.quiet.visitor'],
    ['and shares where anyone does', [['visitor'], 'raisedHands'], 'floor.do.raiseHand'],
    ['nobody else is told anything', [[], 'conversation'], 'microphone'],
  ])('%s', (_what, scene, said) => {
    expect(mainOf(...scene)).toBe(said);
  });
});
