import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One live room: its whole state, sealed, guarded by its version. The row goes when the room closes. */
@Entity({ name: 'rooms' })
export class RoomRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'meeting_id', unique: true })
  meetingId: string;

  @Column('integer')
  version: number;

  /** Sealed by `RoomSeal`. */
  @Column('bytea')
  state: Buffer;

  /** The words of its running order, sealed as well; written once, when the room opens. */
  @Column('bytea')
  script: Buffer;

  /** The server process that saved it. */
  @Column('uuid')
  keeper: string;

  /** Milliseconds since the epoch, by that process's clock; Postgres gives 64-bit numbers as text. */
  @Column('bigint', { name: 'saved_at' })
  savedAt: string;
}
