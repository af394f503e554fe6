import { randomUUID } from 'node:crypto';
import { type ChatMessage, type ReplyValues, type RequestPayload } from '@homegroup/contracts';
import { findKnock, type SeatId, tidyMessage } from '@homegroup/room';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import {
  ConnectedSocket,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import { Config } from '../config.js';
import { RoomService } from '../room/room.service.js';
import { addressOf } from '../socket/address.js';
import { knockChannel, knockOf, porchChannel, seatChannel } from '../socket/channels.js';
import { displace, socketsIn } from '../socket/displace.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { DoorService } from './door.service.js';
import { NetworksService } from './networks.service.js';

/** The porch on the wire: waiting, being answered, and writing with whoever talks there. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class DoorGateway implements OnGatewayInit<RoomServer> {
  @WebSocketServer()
  private readonly server: RoomServer;

  constructor(
    private readonly door: DoorService,
    private readonly rooms: RoomService,
    private readonly networks: NetworksService,
    private readonly config: Config,
  ) {}

  afterInit(server: RoomServer): void {
    this.rooms.announceTo({
      greeted: (knock, greeting) => server.to(knockChannel(knock)).emit('door:greeting', greeting),
      answered: (knock, answer) => {
        server.to(knockChannel(knock)).emit('door:answer', answer);
        this.forget(knock);
      },
      closed: (roomId) => {
        server.to(porchChannel(roomId)).emit('room:closed');
        server.in(porchChannel(roomId)).disconnectSockets(true);
      },
    });
  }

  @SubscribeMessage('door:knock')
  async knock(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('door:knock') asked: RequestPayload<'door:knock'>,
  ): Promise<ReplyValues['door:knock']> {
    const { meetingId, tokenHash, deviceHash } = socket.data;
    const address = addressOf(socket.request, this.config.trustProxy);
    const { comer } = await this.door.whoIs({ meetingId, tokenHash, deviceHash, address }, asked);
    const outcome = await this.rooms.knock(meetingId, comer);
    if (!outcome.ok) throw new Refused(outcome.code);
    const { room, knock: knockId, waits } = outcome;
    if (waits) await this.wait(socket, { roomId: room.id, knockId }, address);
    else socket.emit('door:answer', { kind: 'admitted' });
    return { knock: knockId };
  }

  @SubscribeMessage('door:leave')
  async leave(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('door:leave') _asked: RequestPayload<'door:leave'>,
  ): Promise<void> {
    const { roomId, knockId } = knockOf(socket);
    this.forget(knockId);
    await this.rooms.post(roomId, { kind: 'leave', seat: knockId, at: this.rooms.now() });
  }

  @SubscribeMessage('door:say')
  say(@ConnectedSocket() socket: RoomSocket, @Payload('door:say') { text }: RequestPayload<'door:say'>): void {
    const { roomId, knockId } = knockOf(socket);
    const room = this.rooms.find(roomId);
    const knock = room && findKnock(room, knockId);
    if (!knock) throw new Refused('NO_SUCH_KNOCK');
    if (knock.greeter === null) throw new Refused('NOT_NOW');
    const tidy = tidyMessage(text);
    if (tidy === '') throw new Refused('BAD_REQUEST');
    const message: ChatMessage = {
      id: randomUUID(),
      from: knockId,
      name: knock.name,
      to: { kind: 'knock', knock: knockId },
      text: tidy,
      at: this.rooms.now(),
      hasLinks: false,
    };
    this.server.to([seatChannel(knock.greeter), knockChannel(knockId)]).emit('chat:message', message);
  }

  // What can be awaited is awaited before: from the knock to the channel nothing that is said to them can be missed.
  private async wait(socket: RoomSocket, knock: { roomId: string; knockId: SeatId }, address: string): Promise<void> {
    const { roomId, knockId } = knock;
    displace(this.server, knockChannel(knockId), socket);
    socket.data.knock = knock;
    await socket.join([knockChannel(knockId), porchChannel(roomId)]);
    this.networks.keep(roomId, knockId, address);
    if (socket.disconnected) await this.rooms.loseLine({ roomId, seatId: knockId });
    const greeting = this.rooms.greetingFor(roomId, knockId);
    if (greeting?.greeter) socket.emit('door:greeting', greeting);
  }

  /** Nothing is left of a knock but the connection, which may come in with the same token, or knock again. */
  private forget(knock: SeatId): void {
    for (const socket of socketsIn(this.server, knockChannel(knock))) {
      const roomId = socket.data.knock?.roomId;
      delete socket.data.knock;
      if (roomId !== undefined) void socket.leave(porchChannel(roomId));
      void socket.leave(knockChannel(knock));
    }
  }
}
