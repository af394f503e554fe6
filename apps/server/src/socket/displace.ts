import { type RoomServer, type RoomSocket } from './socket.types.js';

/** The newest connection speaks for a seat or a knock; the one before it is told, and no longer speaks for anyone. */
export function displace(server: RoomServer, channel: string, newest: RoomSocket): void {
  for (const socket of socketsIn(server, channel)) {
    if (socket === newest) continue;
    delete socket.data.seat;
    delete socket.data.knock;
    socket.emit('seat:elsewhere');
    socket.disconnect(true);
  }
}

/** The connections of this process in a channel, as they are now. */
export function socketsIn(server: RoomServer, channel: string): RoomSocket[] {
  const { adapter, sockets } = server.sockets;
  return [...(adapter.rooms.get(channel) ?? [])].flatMap((id) => sockets.get(id) ?? []);
}
