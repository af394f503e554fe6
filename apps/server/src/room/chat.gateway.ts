import { randomUUID } from 'node:crypto';
import { type ChatMessage, type RequestPayload } from '@homegroup/contracts';
import { findSeat, mayPostLinks, mayWrite, readersOf, tidyMessage } from '@homegroup/room';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { roomChannel, seatChannel, seatOf } from '../socket/channels.js';
import { spend } from '../socket/limits.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { RoomService } from './room.service.js';

/** The chat on the wire: passed on to those it is for, and kept nowhere [X2]. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class ChatGateway {
  @WebSocketServer()
  private readonly server: RoomServer;

  constructor(private readonly rooms: RoomService) {}

  @SubscribeMessage('chat:say')
  say(@ConnectedSocket() socket: RoomSocket, @Payload('chat:say') { text, to }: RequestPayload<'chat:say'>): void {
    const { roomId, seatId } = seatOf(socket);
    const room = this.rooms.find(roomId);
    const seat = room && findSeat(room, seatId);
    if (!seat) throw new Refused('ROOM_CLOSED');
    const refusal = mayWrite(room, seatId, to);
    if (refusal) throw new Refused(refusal);
    const tidy = tidyMessage(text);
    if (tidy === '') throw new Refused('BAD_REQUEST');
    spend(socket, 'messages', this.rooms.now());
    const message: ChatMessage = {
      id: randomUUID(),
      from: seatId,
      name: seat.name,
      to,
      text: tidy,
      at: this.rooms.now(),
      hasLinks: mayPostLinks(room, seatId),
    };
    const channels = to.kind === 'all' ? roomChannel(roomId) : readersOf(room, seatId, to).map(seatChannel);
    this.server.to(channels).emit('chat:message', message);
  }
}
