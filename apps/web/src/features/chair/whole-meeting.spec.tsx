import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { itemName } from '../../i18n/order-words.js';
import i18next from 'i18next';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpOrder } from '../../testing/made-up.js';
import { press } from '../../testing/press.js';
import { TrueRoom } from '../../testing/true-room.js';
import { useChairMain } from './ChairMain.js';
import { ChairPrompt } from './ChairPrompt.js';
import { type RoomSession } from '../../session/room-session.js';

const MINUTE_MS = 60_000;

beforeEach(async () => {
  await openBrowser();
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

/** All that whoever chairs has under the thumb, and nothing else. */
function Console({ session }: { readonly session: RoomSession }) {
  return (
    <>
      <ChairPrompt session={session} />
      {useChairMain(session)}
    </>
  );
}

class Chairing {
  /** Taps at each item, by its id, and the most that one share has taken. */
  readonly taps = new Map<string, number>();
  mostForAShare = 0;
  private sharesTaps = 0;

  constructor(readonly room: TrueRoom) {
    render(<Console session={room.session} />);
  }

  get item() {
    return this.room.view.progress.item ?? '';
  }

  isAt(item: string): boolean {
    return this.item === item;
  }

  /** A tap on the one button of this name that is there: everything else fails the test. */
  tap(name: RegExp, isForShare = false): void {
    const { item } = this;
    press(name);
    if (isForShare) this.sharesTaps += 1;
    else this.taps.set(item, (this.taps.get(item) ?? 0) + 1);
  }

  /** Someone raises a hand, is called, shares, and is done or is thanked. */
  share(seat: string, name: string, isDone: boolean): void {
    this.sharesTaps = 0;
    this.does(seat, { kind: 'raiseHand' });
    this.tap(new RegExp(`^Next: ${name}`, 'u'), true);
    this.does(seat, { kind: 'sayReady' });
    this.pass(2 * MINUTE_MS);
    const turn = this.room.view.floor.turn?.number ?? 0;
    if (isDone) this.does(seat, { kind: 'endTurn', turn });
    this.mostForAShare = Math.max(this.mostForAShare, this.sharesTaps);
  }

  does(...what: Parameters<TrueRoom['does']>): void {
    act(() => this.room.does(...what));
  }

  pass(ms: number): void {
    this.room.pass(ms);
  }

  say(): string {
    return screen.getByLabelText('What to say now').textContent;
  }
}

/** A step study from the open doors to the talk afterwards, with its readers, hands and shares. */
function stepStudy(): Chairing {
  const chairing = new Chairing(new TrueRoom(madeUpOrder(), 6));
  chairing.does('seat-1', { kind: 'offerToRead', item: 'reading' });
  chairing.does('seat-2', { kind: 'offerToServe', role: 'timekeeper' });
  chairing.tap(/^Accept Ana/u);
  chairing.tap(/^Begin: Welcome$/u);
  while (!chairing.isAt('shares')) {
    chairing.pass(MINUTE_MS);
    chairing.tap(/^Go on: /u);
  }
  for (const [seat, name] of SHARES) chairing.share(seat, name, true);
  // The last one forgets to press anything: the chair thanks them, in two taps, and goes on.
  chairing.share('seat-5', 'José M\\.', false);
  chairing.tap(/^Thank José M\., go on: Seventh tradition$/u);
  chairing.tap(/^Tap again to end José M\.’s share$/u);
  chairing.tap(/^Go on: Burning desire$/u);
  chairing.share('seat-2', 'Ana', true);
  while (!chairing.isAt('fellowship')) chairing.tap(/^Go on: /u);
  return chairing;
}

const SHARES = [
  ['seat-1', 'Sam R\\.'],
  ['seat-2', 'Ana'],
  ['seat-3', 'Wolfgang'],
] as const;

describe('a whole step study, with one thumb', () => {
  it('takes at most two taps for an item, and one for a share', () => {
    const { taps, mostForAShare, room, item } = stepStudy();
    expect(item).toBe('fellowship');
    expect(room.refused).toEqual([]);
    expect(Math.max(...taps.values())).toBe(2);
    expect(mostForAShare).toBe(1);
    // From the doors to the end: an acceptance, a step for each of the items that follow, and the thanks.
    const steps = madeUpOrder().length - 1;
    expect([...taps.values()].reduce((sum, count) => sum + count, 0)).toBe(steps + 2);
  });

  it('always has something to say, and a button that says what comes', () => {
    const chairing = new Chairing(new TrueRoom(madeUpOrder(), 3));
    for (const next of madeUpOrder().slice(1)) {
      expect(chairing.say().length).toBeGreaterThan(10);
      chairing.tap(new RegExp(`: ${itemName(i18next.t, next)}$`, 'u'));
      expect(chairing.item).toBe(next.id);
    }
    expect(chairing.say().length).toBeGreaterThan(10);
    // Afterwards everyone talks, and the button is everyone's.
    expect(screen.queryByRole('button', { name: /Go on|Close/u })).toBeNull();
  });

  it('goes on as it was on a page that is loaded again in the middle', () => {
    const { room } = stepStudyUntilShares();
    cleanup();
    render(<Console session={room.loadedAgain()} />);
    expect(screen.getByText('The floor is open for sharing.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Next: Ana' })).toBeTruthy();
    expect(screen.getByText('After this: Seventh tradition')).toBeTruthy();
  });
});

function stepStudyUntilShares(): Chairing {
  const chairing = new Chairing(new TrueRoom(madeUpOrder(), 4));
  chairing.tap(/^Begin: /u);
  while (!chairing.isAt('shares')) chairing.tap(/^Go on: /u);
  chairing.does('seat-2', { kind: 'raiseHand' });
  return chairing;
}
