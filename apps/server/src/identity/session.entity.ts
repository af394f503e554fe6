import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that is signed in. */
@Entity({ name: 'sessions' })
export class SessionEntity {
  /** SHA-256 of the cookie's token. */
  @PrimaryColumn('bytea')
  hash: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** The passkey that signed in, and with which the session ends; null for a recovery code. */
  @Column('uuid', { name: 'passkey_id', nullable: true })
  passkeyId: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
