import { type ClientEvents, type ServerEvents } from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type Server, type Socket } from 'socket.io';

/** What the server knows of one connection. Nothing of it comes from a payload. */
export interface SocketData {
  meetingId: string;
  /** Hash of the token of the handshake; the token itself is not kept. */
  tokenHash: string;
  /** Hash of the tab's token. */
  deviceHash: string;
  /** Once entered. */
  seat?: { readonly roomId: string; readonly seatId: SeatId };
  /** While it waits at the porch. */
  knock?: { readonly roomId: string; readonly knockId: SeatId };
}

interface NoEvents {
  readonly none?: never;
}
export type RoomServer = Server<ClientEvents, ServerEvents, NoEvents, SocketData>;
export type RoomSocket = Socket<ClientEvents, ServerEvents, NoEvents, SocketData>;
