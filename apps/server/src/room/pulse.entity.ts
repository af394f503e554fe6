import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a server process was last there. */
@Entity({ name: 'pulses' })
export class PulseRow {
  @PrimaryColumn('uuid')
  keeper: string;

  /** Milliseconds since the epoch, by that process's clock. */
  @Column('bigint')
  at: string;
}
