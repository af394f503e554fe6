import { describe, expect, it } from '@jest/globals';
import { openRoom, type OpenRoom } from '@homegroup/room';
import { type RoomService } from '../room/room.service.js';
import { NetworksService } from './networks.service.js';

const removal = (seat: string): OpenRoom['removals'][number] => ({
  ...{ number: 1, seat, name: 'Eve', isBan: false },
  ...{ tokenHash: 'token', deviceHash: 'tab', handle: null, at: 5 },
});

function setUp() {
  let room: OpenRoom | undefined = openRoom({ id: 'room', door: { kind: 'open' } });
  let at = 1;
  let closed: (roomId: string) => void = () => undefined;
  const rooms = {
    find: () => room,
    now: () => at,
    announceTo: (audience: { closed: (roomId: string) => void }) => (closed = audience.closed),
  };
  const started = () => {
    const fresh = new NetworksService(rooms as unknown as RoomService);
    fresh.onModuleInit();
    return fresh;
  };
  const networks = started();
  return {
    networks,
    sendAway: (seat: string) => (room = room && { ...room, removals: [removal(seat)] }),
    undo: () => (room = room && { ...room, removals: [] }),
    close: () => closed('room'),
    restart: () => {
      at = 9;
      return started();
    },
    hasForgotten: (one: NetworksService) => room !== undefined && one.hasForgotten(room),
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

  it('are not known any more of those who were sent away before a restart, whoever comes after it', () => {
    const { networks, sendAway, undo, restart, hasForgotten } = setUp();
    networks.keep('room', 'eve', '203.0.113.7');
    expect(hasForgotten(networks)).toBe(false);
    sendAway('eve');
    expect(hasForgotten(networks)).toBe(false);
    const after = restart();
    expect(hasForgotten(after)).toBe(true);
    after.keep('room', 'ana', '198.51.100.7');
    expect(hasForgotten(after)).toBe(true);
    undo();
    expect(hasForgotten(after)).toBe(false);
  });
});
