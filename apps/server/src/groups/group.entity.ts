import { Column, CreateDateColumn, Entity, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { MeetingEntity } from './meeting.entity.js';

/** A home group. */
@Entity({ name: 'groups' })
export class GroupEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** 'HA', 'AA', 'NA' ...: data, not code. */
  @Column('text')
  fellowship: string;

  /** BCP 47. */
  @Column('text')
  language: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @OneToMany(() => MeetingEntity, (meeting) => meeting.group)
  meetings: Relation<MeetingEntity[]>;
}
