import { type RequestPayload } from '@homegroup/contracts';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { seatOf } from '../socket/channels.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { ChatService } from './chat.service.js';

/** The chat on the wire: passed on to those it is for. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class ChatGateway {
  @WebSocketServer()
  private readonly server: RoomServer;

  constructor(private readonly chat: ChatService) {}

  @SubscribeMessage('chat:say')
  say(@ConnectedSocket() socket: RoomSocket, @Payload('chat:say') said: RequestPayload<'chat:say'>): void {
    const { message, channels } = this.chat.write(seatOf(socket), said);
    this.server.to(channels).emit('chat:message', message);
  }
}
