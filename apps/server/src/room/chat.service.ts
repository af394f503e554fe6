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
import { Injectable } from '@nestjs/common';
import { knockChannel, roomChannel, seatChannel } from '../socket/channels.js';
import { Refused } from '../socket/refused.js';
import { ChatGuard } from './chat-guard.js';
import { type SeatRef } from './outcomes.js';
import { RoomService } from './room.service.js';

/** A message, and the channels of those whom it is for. */
export interface Written {
  readonly message: ChatMessage;
  readonly channels: string[];
}

/** What is written in the rooms: fit to be passed on or refused, and kept nowhere [X2]. */
@Injectable()
export class ChatService {
  private readonly guard = new ChatGuard();

  constructor(private readonly rooms: RoomService) {}

  /** @throws Refused `ROOM_CLOSED`, `BAD_REQUEST`, `NO_LINKS`, `TOO_FAST`, or as the rules refuse it */
  write({ roomId, seatId }: SeatRef, { text, to }: RequestPayload<'chat:say'>): Written {
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
    return { message, channels: channelsFor(room, seatId, to) };
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
