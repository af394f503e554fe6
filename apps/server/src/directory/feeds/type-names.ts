import { type Format, FORMATS, type Tag, TAGS } from '@homegroup/contracts';
import { type Meant } from './type-codes.js';

/** English names of types: an export of TSML writes them in place of the codes. */
const FORMAT_NAMES: Readonly<Record<Format, readonly string[]>> = {
  step: ['step', 'step study', 'step meeting'],
  book: [
    ...['basic text', 'big book', 'book study', 'literature', 'literature study', 'as bill sees it', 'living sober'],
    ...['daily reflections', 'grapevine', '12 steps & 12 traditions', 'it works study', 'just for today study'],
    ...['living clean', 'ip study', 'step working guide study'],
  ],
  speaker: ['speaker'],
  participation: ['discussion', 'participation', 'discussion/participation'],
  hospitalInstitution: ['h&i', 'hospitals & institutions', 'hospital & institution'],
  topic: ['topic'],
  newcomer: ['beginner', 'beginners', 'newcomer', 'newcomers', 'beginner/newcomer'],
  meditation: ['meditation', '11th step meditation'],
  tradition: ['tradition', 'tradition study', 'traditions'],
  questions: ['questions & answers', 'questions and answers', 'q&a'],
};

const TAG_NAMES: Readonly<Record<Tag, readonly string[]>> = {
  women: ['women'],
  men: ['men'],
  young: ['young people'],
  seniors: ['seniors'],
  lgbtq: ['lgbtq', 'gay', 'lesbian', 'gay/lesbian', 'bisexual', 'transgender'],
  signLanguage: ['american sign language', 'sign language'],
  proofOfAttendance: ['proof of attendance'],
  digitalBasket: ['digital basket'],
  crosstalk: ['cross talk permitted', 'crosstalk permitted', 'crosstalk'],
};

const MEANT: ReadonlyMap<string, Meant> = new Map([
  ['open', { kind: 'attendance', attendance: 'open' }],
  ['closed', { kind: 'attendance', attendance: 'closed' }],
  ...FORMATS.flatMap((format) => named(FORMAT_NAMES[format], { kind: 'format', format })),
  ...TAGS.flatMap((tag) => named(TAG_NAMES[tag], { kind: 'tag', tag })),
]);

/** What a type's English name says, whatever its case; undefined when it is none that is known. */
export function meantByName(name: string): Meant | undefined {
  return MEANT.get(name.trim().toLowerCase());
}

function named(names: readonly string[], meant: Meant): [string, Meant][] {
  return names.map((name) => [name, meant]);
}
