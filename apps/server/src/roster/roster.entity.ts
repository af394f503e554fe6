import { type RosterSettings } from '@homegroup/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a meeting's roster keeps with the meeting. It is read apart from it: the secret is no setting, and no news for feeds. */
@Entity({ name: 'meetings' })
export class RosterEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('jsonb', { name: 'roster_needs' })
  needs: RosterSettings['needs'];

  /** SHA-256 of the secret that the link for signing up carries; null: there is no link. */
  @Column('bytea', { name: 'roster_secret_hash', nullable: true })
  secretHash: Buffer | null;
}
