import type * as z from 'zod';

/** The names of the fields that the schema refuses; parts of a field by their own names, too. */
export function faultyFields(schema: z.ZodType, value: unknown): ReadonlySet<string> {
  const { error } = schema.safeParse(value);
  return new Set(error?.issues.flatMap(({ path }) => [String(path[0]), String(path.at(-1))]));
}
