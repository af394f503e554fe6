import {
  CONNECT_REFUSALS,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type ClientEvents,
  type ConnectRefusal,
  type ServerEvents,
} from '@homegroup/contracts';
import { io, type Socket } from 'socket.io-client';

/** Three ways there and back, some of which fail on a weak line, each once or twice. */
const CONNECT_TIMEOUT_MS = 8_000;

export type RoomSocket = Socket<ServerEvents, ClientEvents>;

/** A socket that is not yet connecting; the tokens of the seat and of the tab are asked for with every attempt. */
export function openSocket(meeting: string, token: () => string, device: () => string): RoomSocket {
  return io({
    path: SOCKET_PATH,
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    timeout: CONNECT_TIMEOUT_MS,
    auth: (say) => say({ protocol: PROTOCOL_VERSION, meeting, token: token(), device: device() }),
  });
}

/** The server's reason in a `connect_error`, or null when it could not be reached at all. */
export function refusalIn(error: Error): ConnectRefusal['code'] | null {
  const data: unknown = 'data' in error ? error.data : null;
  const code: unknown = typeof data === 'object' && data !== null && 'code' in data ? data.code : null;
  return CONNECT_REFUSALS.find((known) => known === code) ?? null;
}
