import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { GroupEntity } from '../groups/group.entity.js';

/** One line of a group's roll. There is no name, and no day: a list of days would say who came together. */
@Entity({ name: 'members' })
export class MemberEntity {
  /** Drawn for this group alone: servants see it and never learn the account. */
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => GroupEntity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<GroupEntity>;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;
}
