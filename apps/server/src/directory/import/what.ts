import { type MeetingSettings } from '@homegroup/contracts';
import { readTypes } from '../feeds/types.js';
import { languageNamed } from './languages.js';
import { type RowReader } from './row-reader.js';
import { plainLine } from './text.js';

type What = Pick<MeetingSettings, 'formats' | 'tags' | 'attendance' | 'language'>;

/** What a row's types say, by the codes of a fellowship or by their English names; and what nothing here stands for. */
export function whatOf(
  row: RowReader,
  { fellowship, language }: { readonly fellowship: string; readonly language: string },
): { readonly what: What; readonly leftOut: readonly string[] } {
  const written = row.texts('types').flatMap((text) => plainLine(text).split(','));
  const types = readTypes(written, fellowship);
  const named = types.unknown.map((name) => languageNamed(name)).find((tag) => tag !== null);
  return {
    what: {
      formats: types.formats,
      tags: types.tags,
      attendance: types.attendance ?? 'open',
      language: types.language ?? named ?? language,
    },
    leftOut: types.unknown.filter((name) => languageNamed(name) === null),
  };
}
