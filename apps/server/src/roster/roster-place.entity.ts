import { type RosterPosition } from '@homegroup/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A place that someone has signed up for. Free ones are nowhere: they are what is needed and not taken. */
@Entity({ name: 'roster_places' })
export class RosterPlaceEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('text')
  position: RosterPosition;

  /** Which of those needed for the position, from 1. */
  @Column('integer')
  place: number;

  /** As a room would show it. */
  @Column('text')
  name: string;

  /** SHA-256 of the secret by which whoever signed up has the place. */
  @Column('bytea', { name: 'claim_hash' })
  claimHash: Buffer;
}
