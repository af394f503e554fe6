import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The code of a meeting's next time. Of the facility that it was given to nothing is known. */
@Entity({ name: 'facility_codes' })
export class FacilityCodeEntity {
  /** Under a key that is not in the database (`CodeHash`). */
  @PrimaryColumn('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  /** Whether the facility wishes that its camera may be shown. */
  @Column('boolean')
  camera: boolean;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz')
  until: Date;
}
