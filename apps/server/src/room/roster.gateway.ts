import { type RequestPayload, type ServingToday } from '@homegroup/contracts';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { RosterService } from '../roster/roster.service.js';
import { seatOf } from '../socket/channels.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomSocket } from '../socket/socket.types.js';
import { RoomService } from './room.service.js';

/** Who has signed up to serve today, for those who are in the room. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class RosterGateway {
  constructor(
    private readonly rosters: RosterService,
    private readonly rooms: RoomService,
  ) {}

  @SubscribeMessage('room:roster')
  serving(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:roster') _asked: RequestPayload<'room:roster'>,
  ): Promise<ServingToday> {
    const { roomId } = seatOf(socket);
    const room = this.rooms.find(roomId);
    if (!room) throw new Refused('ROOM_CLOSED');
    return this.rosters.servingAt(socket.data.meetingId, room.hours?.startsAt ?? null);
  }
}
