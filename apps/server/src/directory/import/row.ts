import { type RowFault } from '@homegroup/contracts';
import { type Field } from './fields.js';

/** A row of a file, not yet understood. Numbers count as a spreadsheet does; for JSON, from 1. */
export type Row =
  | { readonly kind: 'cells'; readonly number: number; readonly cells: Cells }
  | { readonly kind: 'fault'; readonly number: number; readonly reason: RowFault; readonly column: string | null };

/** What a row says, without what it leaves empty. */
export type Cells = ReadonlyMap<Field, Cell>;

interface Cell {
  /** The column's name in the file. */
  readonly column: string;
  /** One text, or those of a list. */
  readonly texts: readonly string[];
}
