import { randomUUID } from 'node:crypto';
import { type ChatMessage, type RequestPayload } from '@homegroup/contracts';
import {
  type ChatTo,
  findKnock,
  findSeat,
  mayPostLinks,
  mayWrite,
  type OpenRoom,
  readersOf,
  type RefusalCode,
  type SeatId,
  textRefusal,
  tidyMessage,
} from '@homegroup/room';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { knockChannel, roomChannel, seatChannel, seatOf } from '../socket/channels.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { ChatGuard } from './chat-guard.js';
import { RoomService } from './room.service.js';

/** The chat on the wire: passed on to those it is for, and kept nowhere [X2]. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class ChatGateway {
  @WebSocketServer()
  private readonly server: RoomServer;

  private readonly guard = new ChatGuard();

  constructor(private readonly rooms: RoomService) {}

  @SubscribeMessage('chat:say')
  say(@ConnectedSocket() socket: RoomSocket, @Payload('chat:say') { text, to }: RequestPayload<'chat:say'>): void {
    const { roomId, seatId } = seatOf(socket);
    const room = this.rooms.find(roomId);
    const seat = room && findSeat(room, seatId);
    if (!seat) throw new Refused('ROOM_CLOSED');
    const refusal = mayWrite(room, seatId, to) ?? porchRefusal(room, seatId, to);
    if (refusal) throw new Refused(refusal);
    const tidy = tidyMessage(text);
    if (tidy === '') throw new Refused('BAD_REQUEST');
    this.mustBeFit(room, seatId, to, tidy);
    const message: ChatMessage = {
      id: randomUUID(),
      from: seatId,
      name: seat.name,
      to,
      text: tidy,
      at: this.rooms.now(),
      hasLinks: mayPostLinks(room, seatId),
    };
    this.server.to(channelsFor(room, seatId, to)).emit('chat:message', message);
  }

  /** What everyone reads is guarded, but for what servants write. @throws Refused `NO_LINKS`, `TOO_FAST` */
  private mustBeFit(room: OpenRoom, from: SeatId, to: ChatTo, text: string): void {
    const refusal = textRefusal(room, from, to, text);
    if (refusal) throw new Refused(refusal);
    if (to.kind !== 'all' || mayPostLinks(room, from)) return;
    if (!this.guard.allows(room.id, from, text, this.rooms.now())) throw new Refused('TOO_FAST');
  }
}

/** One writes at the porch to whom one talks with, and to nobody else there [D7]. */
function porchRefusal(room: OpenRoom, from: SeatId, to: ChatTo): RefusalCode | null {
  if (to.kind !== 'knock') return null;
  const knock = findKnock(room, to.knock);
  if (!knock) return 'NO_SUCH_KNOCK';
  return knock.greeter === from ? null : 'NOT_NOW';
}

function channelsFor(room: OpenRoom, from: SeatId, to: ChatTo): string[] {
  if (to.kind === 'all') return [roomChannel(room.id)];
  const seats = readersOf(room, from, to).map(seatChannel);
  return to.kind === 'knock' ? [...seats, knockChannel(to.knock)] : seats;
}
