import { type Term } from '@homegroup/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { GroupEntity } from './group.entity.js';

/** A trusted servant of one group. */
@Entity({ name: 'servants' })
export class ServantEntity {
  /** Drawn for this group alone: the other servants never learn the account. */
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => GroupEntity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<GroupEntity>;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** What the other servants call them; may be empty. */
  @Column('text')
  name: string;

  @Column('jsonb')
  terms: Term[];
}
