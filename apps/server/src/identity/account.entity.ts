import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Someone who serves, or belongs to a group. They have no name here and no address. */
@Entity({ name: 'accounts' })
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Serves the instance itself. */
  @Column('boolean', { name: 'is_host' })
  isHost: boolean;
}
