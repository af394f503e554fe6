import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting at one time. Those of the coming weeks are written down, so that a directory need not reckon them. */
@Entity({ name: 'occurrences' })
export class OccurrenceEntity {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'opens_at' })
  opensAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('timestamptz', { name: 'closes_at' })
  closesAt: Date;

  @Column('boolean', { name: 'is_cancelled' })
  isCancelled: boolean;

  /** Why it is cancelled, in the group's words; may be empty. */
  @Column('text')
  note: string;
}
