import { type Room } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { type Marks, readBetween } from './marks.js';
import { OrdersService } from './orders.service.js';

/** Moves the bookmarks of meetings as their rooms read. */
@Injectable()
export class BookmarksService {
  constructor(private readonly orders: OrdersService) {}

  /** What the room was, from one command to the next: each text that was read through on the way moves the meeting's bookmark. */
  async follow(meetingId: string, marks: Marks, rooms: readonly Room[]): Promise<void> {
    for (const [index, before] of rooms.entries()) {
      const after = rooms[index + 1];
      const read = after && readBetween(before, after, marks);
      if (read) await this.orders.wasRead(meetingId, read);
    }
  }
}
