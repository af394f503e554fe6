import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Purpose = 'register' | 'signIn';

/** A challenge that a passkey may answer once. */
@Entity({ name: 'challenges' })
export class ChallengeEntity {
  @PrimaryColumn('bytea')
  hash: Buffer;

  @Column('text')
  purpose: Purpose;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
