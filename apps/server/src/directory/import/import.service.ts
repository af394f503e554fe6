import { type ImportAnswer, type ImportQuestion } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { BulkService } from '../../groups/bulk.service.js';
import { BrokenFile } from './broken-file.js';
import { gather } from './gather.js';
import { rowsOf } from './rows.js';

/** Sets up the meetings of a file. */
@Injectable()
export class ImportService {
  constructor(private readonly bulk: BulkService) {}

  /**
   * Sets up all of a file's meetings that can be, or with `dry` tries to. Of a file that cannot be read nothing is kept.
   * The file comes from whoever reads it, who may find it too large.
   */
  async answer(question: ImportQuestion, file: () => Promise<Uint8Array>): Promise<ImportAnswer> {
    try {
      return await this.import(question, await file());
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      return { kind: 'fault', fault: error.fault, row: error.row };
    }
  }

  private async import(question: ImportQuestion, file: Uint8Array): Promise<ImportAnswer> {
    const { groups, faults, typesLeftOut } = await gather(rowsOf(file), question, Date.now());
    const isDone = question.dry === 'no';
    const counts = await this.bulk.setUp(question.fellowship, groups, isDone);
    return { kind: 'report', report: { isDone, ...counts, faults, typesLeftOut } };
  }
}
