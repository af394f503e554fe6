import { describe, expect, it } from '@jest/globals';
import { openRoom, type OpenRoom } from '@homegroup/room';
import { type RoomService } from '../room/room.service.js';
import { NetworksService } from './networks.service.js';

const removal = (seat: string): OpenRoom['removals'][number] => ({
  ...{ number: 1, seat, name: 'Eve', isBan: false },
  ...{ tokenHash: 'token', deviceHash: 'tab', handle: null, at: 0 },
});

function setUp() {
  let room: OpenRoom | undefined = openRoom({ id: 'room', door: { kind: 'open' } });
  let closed: (roomId: string) => void = () => undefined;
  const rooms = {
    find: () => room,
    announceTo: (audience: { closed: (roomId: string) => void }) => (closed = audience.closed),
  };
  const networks = new NetworksService(rooms as unknown as RoomService);
  networks.onModuleInit();
  return {
    networks,
    sendAway: (seat: string) => (room = room && { ...room, removals: [removal(seat)] }),
    undo: () => (room = room && { ...room, removals: [] }),
    close: () => closed('room'),
    matches: (address: string) => room !== undefined && networks.isMatched(room, address),
  };
}

describe('networks of a room', () => {
  it('match the one of whoever was sent away, until that is undone', () => {
    const { networks, matches, sendAway, undo } = setUp();
    networks.keep('room', 'eve', '203.0.113.7');
    networks.keep('room', 'ana', '198.51.100.7');
    expect(matches('203.0.113.7')).toBe(false);
    sendAway('eve');
    expect([matches('203.0.113.99'), matches('::ffff:203.0.113.1'), matches('198.51.100.7')]).toEqual([
      true,
      true,
      false,
    ]);
    undo();
    expect(matches('203.0.113.7')).toBe(false);
  });

  it('are forgotten with the room, and those of people who left long before', () => {
    const { networks, matches, sendAway, close } = setUp();
    networks.keep('room', 'eve', '203.0.113.7');
    sendAway('eve');
    for (let count = 0; count < 50; count += 1) networks.keep('room', `gone-${count}`, '198.51.100.7');
    expect(matches('203.0.113.7')).toBe(true);
    close();
    expect(matches('203.0.113.7')).toBe(false);
  });
});
