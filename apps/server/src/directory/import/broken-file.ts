import { type FileFault } from '@homegroup/contracts';

/** A file of which nothing is imported. */
export class BrokenFile extends Error {
  constructor(
    readonly fault: FileFault,
    /** Where it shows, as a spreadsheet counts; null where that is not known. */
    readonly row: number | null = null,
  ) {
    super(fault);
  }
}
