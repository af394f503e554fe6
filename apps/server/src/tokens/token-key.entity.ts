import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of a group in a period as it was published. What it is the other half of is in no table (`MonthSecrets`). */
@Entity({ name: 'token_keys' })
export class TokenKeyEntity {
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId: string;

  /** A month in UTC, such as `2026-11`, or `2026-11.2` where the group began anew within it. */
  @PrimaryColumn('text')
  period: string;

  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;
}
