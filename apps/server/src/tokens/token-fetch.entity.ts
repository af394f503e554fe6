import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often an account fetched a token of a time. Which it was nobody knows; where it is shown, no account is. */
@Entity({ name: 'token_fetches' })
export class TokenFetchEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId: string;

  @PrimaryColumn('text')
  period: string;

  /** SHA-256 of the meeting and its time. */
  @PrimaryColumn('bytea', { name: 'times_hash' })
  timeHash: Buffer;

  @Column('smallint')
  fetches: number;
}
