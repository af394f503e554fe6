import { type GivenReceipt, type RequestPayload } from '@homegroup/contracts';
import { findSeat } from '@homegroup/room';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { RoomService } from '../room/room.service.js';
import { seatOf } from '../socket/channels.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomSocket } from '../socket/socket.types.js';
import { minutesPresent } from './minutes-present.js';
import { ReceiptsService } from './receipts.service.js';

/** Proof of attendance for whoever is in the room, about their own seat alone. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class ReceiptsGateway {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly rooms: RoomService,
  ) {}

  @SubscribeMessage('room:receipt')
  async receipt(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:receipt') _asked: RequestPayload<'room:receipt'>,
  ): Promise<GivenReceipt> {
    const { roomId, seatId } = seatOf(socket);
    const at = this.rooms.now();
    const room = this.rooms.find(roomId);
    const seat = room && findSeat(room, seatId);
    if (!seat) throw new Refused('ROOM_CLOSED');
    // A shared screen is nobody's attendance.
    if (seat.roles.includes('facility')) throw new Refused('NOT_OFFERED');
    const { meetingId } = socket.data;
    const startsAt = room.hours?.startsAt ?? null;
    return { receipt: await this.receipts.give({ meetingId, startsAt, minutes: minutesPresent(seat, at) }) };
  }
}
