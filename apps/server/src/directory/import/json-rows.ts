import * as z from 'zod';
import { BrokenFile } from './broken-file.js';
import { type Field, fieldOf } from './fields.js';
import { elementsOf } from './json-elements.js';
import { type Cells, type Row } from './row.js';

/** The longest element that is parsed; one of a meeting has some thousand characters. */
const ELEMENT_MAX = 65_536;

const Meeting = z.record(z.string(), z.unknown());
const Plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
// PHP writes a list whose first entry was taken away as an object with numbers for keys.
const Several = z.union([z.array(Plain), z.record(z.string().regex(/^\d+$/), Plain).transform(Object.values)]);
const Value = z.union([Plain.transform((value) => [value]), Several.pipe(z.array(Plain))]);

/** The elements of a Meeting Guide feed. @throws BrokenFile `CUT_OFF`, `NOT_READABLE` */
export async function* jsonRows(text: string): AsyncGenerator<Row> {
  let number = 0;
  for await (const element of elementsOf(text)) {
    number += 1;
    if (element.length > ELEMENT_MAX) yield { kind: 'fault', number, reason: 'TEXT_TOO_LONG', column: null };
    else yield rowOf(parsed(element, number), number);
  }
}

function parsed(element: string, number: number): unknown {
  try {
    return JSON.parse(element);
  } catch {
    throw new BrokenFile('NOT_READABLE', number);
  }
}

function rowOf(value: unknown, number: number): Row {
  const meeting = Meeting.safeParse(value);
  if (!meeting.success) return { kind: 'fault', number, reason: 'NOT_A_MEETING', column: null };
  const cells = new Map<Field, { column: string; texts: string[] }>();
  for (const [column, content] of Object.entries(meeting.data)) {
    const field = fieldOf(column);
    if (field === null || cells.has(field)) continue;
    const values = Value.safeParse(content);
    if (!values.success) return { kind: 'fault', number, reason: 'NOT_A_MEETING', column };
    const texts = values.data.map(textOf).filter((text) => text.trim() !== '');
    if (texts.length > 0) cells.set(field, { column, texts });
  }
  return { kind: 'cells', number, cells: cells satisfies Cells };
}

function textOf(value: z.infer<typeof Plain>): string {
  return value === null || typeof value === 'boolean' ? '' : String(value);
}
