import { type RowFault } from '@homegroup/contracts';
import { type Field } from './fields.js';
import { type Cells } from './row.js';
import { plainLine, plainLines } from './text.js';

interface Refused {
  readonly reason: RowFault;
  readonly column: string | null;
}

/** Reads the cells of one row, and remembers the first that cannot be what it should. */
export class RowReader {
  private refused: Refused | null = null;

  constructor(private readonly cells: Cells) {}

  get fault(): Refused | null {
    return this.refused;
  }

  /** The texts of a cell, none when it is empty. */
  texts(field: Field): readonly string[] {
    return this.cells.get(field)?.texts ?? [];
  }

  /** A cell as one line of plain text; empty when it is. */
  line(field: Field, max: number, tooLong: RowFault = 'TEXT_TOO_LONG'): string {
    return this.within(plainLine(this.texts(field).join(', ')), field, max, tooLong);
  }

  /** The same with its line breaks. */
  lines(field: Field, max: number): string {
    return this.within(plainLines(this.texts(field).join('\n')), field, max, 'TEXT_TOO_LONG');
  }

  /** The row is none that can be set up, for this reason unless there was one before. */
  refuse(reason: RowFault, field: Field): null {
    this.refused ??= { reason, column: this.cells.get(field)?.column ?? null };
    return null;
  }

  private within(text: string, field: Field, max: number, tooLong: RowFault): string {
    if (text.length > max) this.refuse(tooLong, field);
    return text;
  }
}
