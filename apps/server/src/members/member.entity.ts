import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who belongs to a group. Whoever reads this table learns that an account does, and not whose the account is. */
@Entity({ name: 'members' })
export class MemberEntity {
  /** Drawn for this group alone: servants see it in place of the account, which is another's in no other group. */
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;
}
