import { type GroupSettings } from '@homegroup/contracts';
import { Column, Entity, OneToMany, PrimaryGeneratedColumn, type Relation, UpdateDateColumn } from 'typeorm';
import { MeetingEntity } from './meeting.entity.js';

/** A home group. */
@Entity({ name: 'groups' })
export class GroupEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** What stands after `/groups/`; fits `MEETING_LINK`. */
  @Column('text', { unique: true })
  link: string;

  @Column('text')
  name: string;

  /** 'HA', 'AA', 'NA' ...: data, not code. */
  @Column('text')
  fellowship: string;

  /** BCP 47. */
  @Column('text')
  language: string;

  /** IANA. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  place: string;

  @Column('text')
  about: string;

  @Column('text')
  contact: string;

  @Column('jsonb')
  basket: GroupSettings['basket'];

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;

  @OneToMany(() => MeetingEntity, (meeting) => meeting.group)
  meetings: Relation<MeetingEntity[]>;
}
