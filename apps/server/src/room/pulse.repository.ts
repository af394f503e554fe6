import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PulseRow } from './pulse.entity.js';

// The setting holds for this one statement's transaction: it does not wait for the disk.
const BEAT = `
  WITH beat AS (
    INSERT INTO pulses (keeper, at) VALUES ($1, $2)
    ON CONFLICT (keeper) DO UPDATE SET at = excluded.at RETURNING 1
  )
  SELECT set_config('synchronous_commit', 'off', true) FROM beat`;

@Injectable()
export class PulseRepository {
  constructor(@InjectRepository(PulseRow) private readonly rows: Repository<PulseRow>) {}

  /** This process was there at `at`. */
  async beat(keeper: string, at: number): Promise<void> {
    await this.rows.query(BEAT, [keeper, at]);
  }

  /** When each process that ever was is known to have been there last. */
  async lastOfEach(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.rows.find();
    return new Map(rows.map(({ keeper, at }) => [keeper, Number(at)]));
  }

  /** Forgets the processes that are no more. */
  async forgetAllBut(keeper: string): Promise<void> {
    await this.rows.createQueryBuilder().delete().where('keeper <> :keeper', { keeper }).execute();
  }
}
