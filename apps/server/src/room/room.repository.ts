import { type OpenRoom, type Room } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { RoomRow } from './room.entity.js';

/** Someone else has written the row: this process no longer speaks for the room. */
export class RoomMoved extends Error {}

export interface StoredRoom {
  readonly meetingId: string;
  readonly room: Room;
}

@Injectable()
export class RoomRepository {
  constructor(@InjectRepository(RoomRow) private readonly rows: Repository<RoomRow>) {}

  async all(): Promise<StoredRoom[]> {
    const rows = await this.rows.find();
    return rows.map(({ meetingId, state }) => ({ meetingId, room: state }));
  }

  async create(meetingId: string, room: OpenRoom): Promise<void> {
    await this.rows.insert({ id: room.id, meetingId, version: room.version, state: room });
  }

  /** Writes the room over its version `from`, in one statement; a closed room leaves no row. @throws RoomMoved */
  async save(room: Room, from: number): Promise<void> {
    const guard = { id: room.id, version: from };
    const result =
      room.kind === 'closed'
        ? await this.rows.delete(guard)
        : await this.rows.update(guard, { version: room.version, state: room, updatedAt: () => 'now()' });
    if (result.affected !== 1) throw new RoomMoved();
  }
}
