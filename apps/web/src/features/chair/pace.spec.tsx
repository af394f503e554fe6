import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpAt, madeUpOrder, madeUpSession } from '../../testing/made-up.js';
import { press } from '../../testing/press.js';
import { TrueRoom } from '../../testing/true-room.js';
import { ChairPrompt } from './ChairPrompt.js';

const MINUTE_MS = 60_000;
const AT = MADE_UP_NOW;

beforeEach(async () => {
  await openBrowser();
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

const leadingShares = (view: Parameters<typeof madeUpAt>[2]) => {
  const state = madeUpAt(5, 'shares', view);
  const seats = state.view?.seats.map((seat, at) => ({ ...seat, roles: at === 0 ? (['chair'] as const) : [] })) ?? [];
  return madeUpSession({ ...state, view: state.view && { ...state.view, seats } });
};
const buttons = () =>
  [...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);

describe('the meeting’s pace', () => {
  const hours = (overMs: number) => {
    const endsAt = AT + 35 * MINUTE_MS + 50_000 + 4 * MINUTE_MS - overMs;
    return { startsAt: AT - MINUTE_MS, endsAt, closesAt: endsAt + MINUTE_MS, latestAt: endsAt + MINUTE_MS };
  };

  it.each([
    [4 * MINUTE_MS, 'Meeting: 4 minutes over', true],
    [20_000, 'Meeting: on time', false],
    [-3 * MINUTE_MS, 'Meeting: 3 minutes in hand', true],
  ])('of %i ms over is said, and offered to be put right', (overMs, words, isOffered) => {
    render(<ChairPrompt session={leadingShares({ hours: hours(overMs) })} />);
    expect(screen.getByText(words)).toBeTruthy();
    expect(buttons().includes('End on time')).toBe(isOffered);
  });

  it('is offered nothing that would not help: shares that are over have no time to give', () => {
    const { view } = madeUpAt(5, 'shares');
    const progress = { ...view?.progress, beganAt: AT - 31 * MINUTE_MS };
    const order = view?.order.map((item) => ({ ...item, isSkipped: item.kind === 'questions' })) ?? [];
    render(<ChairPrompt session={leadingShares({ hours: hours(30 * MINUTE_MS), progress, order })} />);
    expect(screen.getByText(/minutes over$/u)).toBeTruthy();
    expect(buttons()).not.toContain('End on time');
  });

  it('is put right with one tap that says what it did, and is had back with another', () => {
    const room = new TrueRoom(madeUpOrder(), 3, hours(9 * MINUTE_MS));
    render(<ChairPrompt session={room.session} />);
    const lengthOf = (id: string) => room.view.order.find((item) => item.id === id)?.lengthMs;
    const before = lengthOf('shares');
    const would = screen.getByText(/^Shares: \d+ minutes? instead of 28$/u).textContent;
    press('End on time');
    expect(lengthOf('shares')).not.toBe(before);
    expect(would).toContain(`: ${Math.round((lengthOf('shares') ?? 0) / MINUTE_MS)} minute`);
    expect(screen.queryByText(/instead of/u)).toBeNull();
    expect(screen.getByText(/^Shares: now \d+ minutes?$/u)).toBeTruthy();
    press('Undo');
    expect(lengthOf('shares')).toBe(before);
    expect(room.refused).toEqual([]);
  });
});

describe('the way back', () => {
  it('is one tap to the item before, and none from the first', () => {
    const order = madeUpOrder().map((item) => ({ ...item, isSkipped: item.kind === 'prayer' }));
    const room = new TrueRoom(order, 3);
    render(<ChairPrompt session={room.session} />);
    expect(buttons().some((name) => name.startsWith('Back'))).toBe(false);
    act(() => room.does('seat-0', { kind: 'stepTo', item: 'reading', step: 0, turn: 0 }));
    press('Back: Welcome');
    expect(room.view.progress.item).toBe('welcome');
    expect(room.refused).toEqual([]);
  });

  it('takes a second tap out of someone’s share', () => {
    const room = new TrueRoom(madeUpOrder(), 3);
    render(<ChairPrompt session={room.session} />);
    act(() => {
      room.does('seat-0', { kind: 'stepTo', item: 'shares', step: 0, turn: 0 });
      room.does('seat-1', { kind: 'raiseHand' });
      room.does('seat-0', { kind: 'callNext', turn: 0 });
      room.does('seat-1', { kind: 'sayReady' });
    });
    press('Back: Step Four');
    expect(room.view.progress.item).toBe('shares');
    press('Tap again to end Sam R.’s share');
    expect(room.view.progress.item).toBe('step');
  });
});
