import { type OpenRoom, type Room } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { type RoomWords } from '../order/order-plans.service.js';
import { Clock } from './clock.js';
import { Pulse } from './pulse.js';
import { PulseRepository } from './pulse.repository.js';
import { RoomRow } from './room.entity.js';
import { RoomSeal } from './room-seal.js';

/** Someone else has written the row: this process no longer speaks for the room. */
export class RoomMoved extends Error {}

export interface StoredRoom {
  readonly meetingId: string;
  readonly room: Room;
  readonly words: RoomWords;
  /** When a server that had the room was last there, by its own clock. */
  readonly aliveAt: number;
}

@Injectable()
export class RoomRepository {
  constructor(
    @InjectRepository(RoomRow) private readonly rows: Repository<RoomRow>,
    private readonly seal: RoomSeal,
    private readonly pulse: Pulse,
    private readonly pulses: PulseRepository,
    private readonly clock: Clock,
  ) {}

  /** Every room that can be taken up again; one whose key is gone is over, and its row goes too. */
  async all(): Promise<StoredRoom[]> {
    const stored: StoredRoom[] = [];
    const beats = await this.pulses.lastOfEach();
    for (const { id, meetingId, state, script, keeper, savedAt } of await this.rows.find()) {
      const unsealed = await this.seal.unseal(id, state, script);
      const aliveAt = Math.max(Number(savedAt), beats.get(keeper) ?? 0);
      if (unsealed) stored.push({ meetingId, aliveAt, ...unsealed });
      else await this.forget(id);
    }
    return stored;
  }

  async create(meetingId: string, room: OpenRoom, words: RoomWords): Promise<void> {
    await this.seal.begin(room.id);
    const script = this.seal.sealWords(room.id, words);
    await this.rows.insert({ id: room.id, meetingId, script, ...this.valuesOf(room) });
  }

  /** Writes the room over its version `from`, in one statement; a closed room leaves neither row nor key. @throws RoomMoved */
  async save(room: Room, from: number): Promise<void> {
    if (room.kind === 'closed') return this.remove(room.id, from);
    const { affected } = await this.rows.update({ id: room.id, version: from }, this.valuesOf(room));
    if (affected !== 1) throw new RoomMoved();
  }

  private valuesOf(room: OpenRoom) {
    const { keeper } = this.pulse;
    return { version: room.version, state: this.seal.seal(room), keeper, savedAt: String(this.clock.now()) };
  }

  private async forget(id: string): Promise<void> {
    await this.rows.delete({ id });
    await this.seal.end(id);
  }

  private async remove(id: string, version: number): Promise<void> {
    const { affected } = await this.rows.delete({ id, version });
    if (affected !== 1) throw new RoomMoved();
    await this.seal.end(id);
  }
}
