import { type InvitationInfo, type Term } from '@homegroup/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An invitation that is not used up. Who made it is not kept, and who came by it neither. */
@Entity({ name: 'invitations' })
export class InvitationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256 of the secret that the link carries. */
  @Column('bytea', { unique: true })
  hash: Buffer;

  @Column('text')
  kind: InvitationInfo['kind'];

  /** The group that is to be served or belonged to; null for a host. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  /** What a servant is to serve as; empty for others. */
  @Column('jsonb')
  terms: Term[];

  /** How many may still come by it. */
  @Column('integer', { name: 'uses_left' })
  usesLeft: number;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
