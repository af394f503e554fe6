import {
  type Attendance,
  type Bookmark,
  type Format,
  type MeetingSettings,
  type OrderItem,
  type Schedule,
  type Sharing,
  type Tag,
} from '@homegroup/contracts';
import { type Door, type Style, type UsualWay } from '@homegroup/room';
import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  UpdateDateColumn,
} from 'typeorm';
import { GroupEntity } from './group.entity.js';

/** What a directory lists. */
@Entity({ name: 'meetings' })
export class MeetingEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => GroupEntity, (group) => group.meetings, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<GroupEntity>;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** What stands after `/m/`; fits `MEETING_LINK`, and never changes. */
  @Column('text', { unique: true })
  link: string;

  @Column('text')
  title: string;

  /** Only the demo is always on: nobody chooses that. */
  @Column('jsonb')
  schedule: Schedule | { readonly kind: 'always' };

  /** IANA. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('integer', { name: 'length_min' })
  lengthMin: number;

  @Column('integer', { name: 'opens_before_min' })
  opensBeforeMin: number;

  @Column('integer', { name: 'stays_after_min' })
  staysAfterMin: number;

  @Column('text', { array: true })
  formats: Format[];

  /** Whether only members should attend; the door is another matter. */
  @Column('text')
  attendance: Attendance;

  @Column('text')
  sharing: Sharing;

  /** The way to share, and its timing, that a fresh room begins with. */
  @Column('text')
  way: UsualWay;

  @Column('text')
  style: Style;

  @Column('integer', { name: 'share_length_ms' })
  shareLengthMs: number;

  /** The door that a fresh room begins with. */
  @Column('text')
  door: Door['kind'];

  /** Whether newcomers have their first minutes in quiet. */
  @Column('boolean')
  quarantine: boolean;

  /** BCP 47. */
  @Column('text')
  language: string;

  @Column('text', { array: true })
  tags: Tag[];

  @Column('text')
  notes: string;

  @Column('jsonb', { nullable: true })
  phone: MeetingSettings['phone'];

  @Column('boolean')
  suspended: boolean;

  @Column('jsonb')
  cancelled: MeetingSettings['cancelled'];

  /** What a search looks through: title, group and notes without case and accents (`searchWords`). */
  @Column('text')
  words: string;

  /** The group's own running order; null: as its formats have it. Read by those who ask for it alone. */
  @Column('jsonb', { name: 'running_order', nullable: true, select: false })
  runningOrder: OrderItem[] | null;

  /** Where the next meeting goes on reading. */
  @Column('jsonb', { select: false, default: { step: 1, parts: {} } })
  bookmark: Bookmark;

  /** Up to when its occurrences are written down; null: not yet. */
  @Column('timestamptz', { name: 'known_until', nullable: true })
  knownUntil: Date | null;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;
}
