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

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
