import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The code of twelve words by which an account signs in without a passkey. */
@Entity({ name: 'recovery_codes' })
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  /** SHA-256 of the code's 128 bits. */
  @Column('bytea', { unique: true })
  hash: Buffer;
}
