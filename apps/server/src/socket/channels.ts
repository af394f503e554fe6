import { type SeatId } from '@homegroup/room';
import { Refused } from './refused.js';
import { type RoomSocket, type SocketData } from './socket.types.js';

/** socket.io's name for everyone in a room. */
export function roomChannel(roomId: string): string {
  return `room:${roomId}`;
}

/** socket.io's name for the one connection of a seat. */
export function seatChannel(seatId: SeatId): string {
  return `seat:${seatId}`;
}

/** socket.io's name for the one connection of someone who waits at the porch. */
export function knockChannel(knockId: SeatId): string {
  return `knock:${knockId}`;
}

/** socket.io's name for everyone who waits at the porch of a room. */
export function porchChannel(roomId: string): string {
  return `porch:${roomId}`;
}

/** The seat of this connection. @throws Refused `NOT_ENTERED` */
export function seatOf(socket: RoomSocket): NonNullable<SocketData['seat']> {
  if (!socket.data.seat) throw new Refused('NOT_ENTERED');
  return socket.data.seat;
}

/** The knock of this connection. @throws Refused `NO_SUCH_KNOCK` */
export function knockOf(socket: RoomSocket): NonNullable<SocketData['knock']> {
  if (!socket.data.knock) throw new Refused('NO_SUCH_KNOCK');
  return socket.data.knock;
}
