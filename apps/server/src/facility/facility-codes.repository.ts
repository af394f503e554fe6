import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThanOrEqual, MoreThan, Repository } from 'typeorm';
import { FacilityCodeEntity } from './facility-code.entity.js';

type Values = Pick<FacilityCodeEntity, 'codeHash' | 'meetingId' | 'camera' | 'startsAt' | 'until'>;

/** Where a meeting is held while its code is replaced, so that of two who do it at once the second does it last. */
const HOLD = 'SELECT 1 FROM meetings WHERE id = $1 FOR NO KEY UPDATE';
const INSERT = `
  INSERT INTO facility_codes (code_hash, meeting_id, camera, starts_at, until)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code_hash) DO NOTHING RETURNING 1`;

/** The codes that are alive. */
@Injectable()
export class FacilityCodesRepository {
  constructor(@InjectRepository(FacilityCodeEntity) private readonly codes: Repository<FacilityCodeEntity>) {}

  /** Puts the code in the place of the meeting's last one; false, and nothing done, when it is another meeting's now. */
  replace({ codeHash, meetingId, camera, startsAt, until }: Values): Promise<boolean> {
    return this.codes.manager.transaction(async (manager) => {
      await manager.query(HOLD, [meetingId]);
      const taken = await manager.existsBy(FacilityCodeEntity, { codeHash });
      if (taken) return false;
      await manager.delete(FacilityCodeEntity, { meetingId });
      const rows: unknown = await manager.query(INSERT, [codeHash, meetingId, camera, startsAt, until]);
      if (Array.isArray(rows) && rows.length > 0) return true;
      throw new Error('two codes were drawn alike at the same instant');
    });
  }

  /** The code that is alive at this instant, or null. */
  find(codeHash: Buffer, at: number): Promise<FacilityCodeEntity | null> {
    return this.codes.findOneBy({ codeHash, until: MoreThan(new Date(at)) });
  }

  /** Codes that are over leave nothing. */
  async forget(overAt: number): Promise<void> {
    await this.codes.delete({ until: LessThanOrEqual(new Date(overAt)) });
  }
}
