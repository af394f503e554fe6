import { type Rehearsing, type RequestPayload } from '@homegroup/contracts';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { roomChannel, seatOf } from '../socket/channels.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { RehearsalsService } from './rehearsals.service.js';

/** A rehearsal on the wire, for the servants who practise. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class RehearsalGateway implements OnGatewayInit<RoomServer> {
  constructor(private readonly rehearsals: RehearsalsService) {}

  afterInit(server: RoomServer): void {
    this.rehearsals.tellBy({
      wrote: (channels, message) => server.to(channels).emit('chat:message', message),
      told: (roomId, rehearsing) => server.to(roomChannel(roomId)).emit('rehearsal:told', rehearsing),
    });
  }

  @SubscribeMessage('rehearsal:look')
  look(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('rehearsal:look') _asked: RequestPayload<'rehearsal:look'>,
  ): Rehearsing {
    const { roomId, seatId } = seatOf(socket);
    return this.rehearsals.look(roomId, seatId);
  }

  @SubscribeMessage('rehearsal:send')
  send(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('rehearsal:send') { intruder }: RequestPayload<'rehearsal:send'>,
  ): void {
    const { roomId, seatId } = seatOf(socket);
    this.rehearsals.send(roomId, seatId, intruder);
  }

  @SubscribeMessage('rehearsal:surprise')
  surprise(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('rehearsal:surprise') { isOn }: RequestPayload<'rehearsal:surprise'>,
  ): void {
    const { roomId, seatId } = seatOf(socket);
    this.rehearsals.surprise(roomId, seatId, isOn);
  }

  @SubscribeMessage('rehearsal:end')
  async end(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('rehearsal:end') _asked: RequestPayload<'rehearsal:end'>,
  ): Promise<void> {
    const { roomId, seatId } = seatOf(socket);
    await this.rehearsals.end(roomId, seatId);
  }
}
