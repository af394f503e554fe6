import { type InvitationInfo, type Term } from '@homegroup/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An invitation that nobody has taken up yet. Who made it is not kept. */
@Entity({ name: 'invitations' })
export class InvitationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256 of the secret that the link carries. */
  @Column('bytea', { unique: true })
  hash: Buffer;

  @Column('text')
  kind: InvitationInfo['kind'];

  /** The group that a servant is to serve; null for a host. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('jsonb')
  terms: Term[];

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
