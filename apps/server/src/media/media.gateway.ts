import { type RequestPayload } from '@homegroup/contracts';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { roomChannel, seatChannel, seatOf } from '../socket/channels.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { MediaService } from './media.service.js';

/** The media on the wire: transports, streams, cameras. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class MediaGateway implements OnGatewayInit<RoomServer> {
  constructor(private readonly media: MediaService) {}

  afterInit(server: RoomServer): void {
    this.media.observe({
      speaking: (roomId, seats) => server.to(roomChannel(roomId)).volatile.emit('room:speaking', { seats }),
      cameras: (seat, cameras) => server.to(seatChannel(seat)).emit('media:cameras', cameras),
      lost: (roomId) => server.to(roomChannel(roomId)).emit('media:lost'),
      lostBy: (seats) => server.to(seats.map(seatChannel)).emit('media:lost'),
    });
  }

  @SubscribeMessage('media:connect')
  connect(@ConnectedSocket() socket: RoomSocket, @Payload('media:connect') asked: RequestPayload<'media:connect'>) {
    return this.media.connect(seatOf(socket), asked.transport, asked.dtlsParameters);
  }

  @SubscribeMessage('media:send')
  openSend(@ConnectedSocket() socket: RoomSocket, @Payload('media:send') _asked: RequestPayload<'media:send'>) {
    return this.media.openSend(seatOf(socket));
  }

  @SubscribeMessage('media:produce')
  async produce(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('media:produce') asked: RequestPayload<'media:produce'>,
  ) {
    return { producer: await this.media.produce(seatOf(socket), asked.source, asked.rtpParameters) };
  }

  @SubscribeMessage('media:stop')
  stop(@ConnectedSocket() socket: RoomSocket, @Payload('media:stop') asked: RequestPayload<'media:stop'>) {
    return this.media.stop(seatOf(socket), asked.source);
  }

  @SubscribeMessage('media:watch')
  watch(@ConnectedSocket() socket: RoomSocket, @Payload('media:watch') asked: RequestPayload<'media:watch'>) {
    return this.media.watch(seatOf(socket), asked.cameras);
  }

  @SubscribeMessage('media:resume')
  resume(@ConnectedSocket() socket: RoomSocket, @Payload('media:resume') asked: RequestPayload<'media:resume'>) {
    return this.media.resume(seatOf(socket), asked.consumers);
  }

  @SubscribeMessage('media:restartIce')
  restartIce(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('media:restartIce') asked: RequestPayload<'media:restartIce'>,
  ) {
    return this.media.restartIce(seatOf(socket), asked.transport);
  }

  @SubscribeMessage('media:renew')
  renew(@ConnectedSocket() socket: RoomSocket, @Payload('media:renew') asked: RequestPayload<'media:renew'>) {
    return this.media.offer(seatOf(socket), asked.rtpCapabilities);
  }
}
