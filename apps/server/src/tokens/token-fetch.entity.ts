import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often an account fetched its tokens of a list of times. Which they were nobody knows; where they are shown, no account is. */
@Entity({ name: 'token_fetches' })
export class TokenFetchEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId: string;

  @PrimaryColumn('text')
  period: string;

  /** SHA-256 of the list. */
  @PrimaryColumn('bytea', { name: 'times_hash' })
  timesHash: Buffer;

  @Column('smallint')
  fetches: number;
}
