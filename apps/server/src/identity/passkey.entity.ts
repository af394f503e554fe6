import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One way for an account to sign in: the public half of a key pair that a device keeps. */
@Entity({ name: 'passkeys' })
export class PasskeyEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** base64url. */
  @Column('text', { name: 'credential_id', unique: true })
  credentialId: string;

  /** COSE (RFC 9052). */
  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** How often it has signed, where the device counts at all: Postgres gives a bigint as a string. */
  @Column('bigint')
  counter: string;

  @Column('text', { array: true })
  transports: string[];

  @Column('boolean', { name: 'is_synced' })
  isSynced: boolean;

  /** Its month, such as `2026-11`. */
  @Column('text', { name: 'made_in' })
  madeIn: string;
}
