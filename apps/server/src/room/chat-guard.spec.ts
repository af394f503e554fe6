import { describe, expect, it } from '@jest/globals';
import { ChatGuard } from './chat-guard.js';

const AT = 1_000_000;

describe('the guard of a chat', () => {
  it('passes on what one seat says, but not the same again at once', () => {
    const guard = new ChatGuard();
    expect(guard.allows('room', 'ana', 'Hello', AT)).toBe(true);
    expect(guard.allows('room', 'ana', 'HELLO', AT + 29_999)).toBe(false);
    expect(guard.allows('room', 'ben', 'Hello', AT)).toBe(true);
    expect(guard.allows('room', 'ana', 'Hello', AT + 30_000)).toBe(true);
    expect(guard.allows('room', 'ana', 'Something else', AT + 30_000)).toBe(true);
  });

  it('passes on so much in a room as can be read, and in another room as much', () => {
    const guard = new ChatGuard();
    const tell = (room: string, at: number) =>
      Array.from({ length: 40 }, (_, i) => guard.allows(room, `${room}-${i}-${at}`, `${i}`, at)).filter(Boolean).length;
    expect(tell('one', AT)).toBe(30);
    expect(tell('two', AT)).toBe(30);
    expect(tell('one', AT + 1_000)).toBe(3);
  });
});
