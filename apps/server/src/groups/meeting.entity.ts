import { type Door } from '@homegroup/room';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { GroupEntity } from './group.entity.js';

/** When a meeting takes place. Recurring times join this union. */
export type Schedule = { readonly kind: 'always' };

/** What a directory lists. */
@Entity({ name: 'meetings' })
export class MeetingEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => GroupEntity, (group) => group.meetings, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<GroupEntity>;

  /** What stands after `/m/`; fits `MEETING_LINK`. */
  @Column('text', { unique: true })
  link: string;

  @Column('text')
  title: string;

  /** Whether only members should attend; the door is another matter. */
  @Column('text')
  attendance: 'open' | 'closed';

  /** The door that a fresh room begins with. */
  @Column('text')
  door: Door['kind'];

  @Column('jsonb')
  schedule: Schedule;
}
