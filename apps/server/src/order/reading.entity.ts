import { Column, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

/** A text that a group reads from in its meetings. */
@Entity({ name: 'readings' })
export class ReadingEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('text')
  title: string;

  /** BCP 47. */
  @Column('text')
  language: string;

  @Column('text')
  source: string;

  @Column('text')
  text: string;

  /** How many parts the text has, and how many words: lists tell it without reading the text. */
  @Column('integer')
  parts: number;

  @Column('integer')
  words: number;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;
}
