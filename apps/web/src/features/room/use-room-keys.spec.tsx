import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, render } from '@testing-library/react';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpOrder } from '../../testing/made-up.js';
import { TrueRoom } from '../../testing/true-room.js';
import { useRoomKeys } from './use-room-keys.js';

beforeEach(() => openBrowser());
afterEach(closeBrowser);

function lead(): TrueRoom {
  const room = new TrueRoom(madeUpOrder(), 3);
  function Keys() {
    useRoomKeys(room.session);
    return null;
  }
  render(<Keys />);
  return room;
}

const key = (name: string) => fireEvent.keyDown(window, { key: name });

describe('the key that goes on', () => {
  it('leads to the next item', () => {
    const room = lead();
    key('g');
    expect(room.view.progress.item).toBe('welcome');
    expect(room.refused).toEqual([]);
  });

  it('never ends a share; the keys for that are others', () => {
    const room = lead();
    while (room.view.progress.item !== 'shares') key('g');
    room.does('seat-1', { kind: 'raiseHand' });
    key('n');
    room.does('seat-1', { kind: 'sayReady' });
    key('g');
    expect(room.view.progress.item).toBe('shares');
    key('e');
    key('g');
    expect(room.view.progress.item).toBe('seventhTradition');
  });
});

describe('the key that goes back', () => {
  it('leads to the item before, never out of a share, and nowhere from the first', () => {
    const room = lead();
    key('b');
    expect(room.view.progress).toMatchObject({ item: 'doorsOpen', steps: 0 });
    while (room.view.progress.item !== 'shares') key('g');
    key('b');
    expect(room.view.progress.item).toBe('step');
    key('g');
    room.does('seat-1', { kind: 'raiseHand' });
    key('n');
    key('b');
    expect(room.view.progress.item).toBe('shares');
    expect(room.refused).toEqual([]);
  });
});
