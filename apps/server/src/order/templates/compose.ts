import { type Format } from '@homegroup/contracts';
import { FORMAT_PARTS } from './formats.js';
import { GROUP_FRAME } from './group-frame.js';
import { PANEL_FRAME } from './panel-frame.js';
import { type Part } from './part.js';

/** An hour is the same whatever its formats. */
export const HOUR_MIN = 60;
/** What all do together has this much of an hour at least, however many formats lead up to it. */
export const THEN_MIN = 10;

/** The order in which the leads of combined formats follow each other. */
const SEQUENCE: readonly Format[] = [
  'meditation',
  'newcomer',
  'tradition',
  'step',
  'book',
  'topic',
  'speaker',
  'hospitalInstitution',
  'questions',
  'participation',
];

/**
 * The parts of an hour in these formats; without any it is participation. Formats combine by four rules:
 * 1. An hour at a facility has the frame of a panel, any other that of a group.
 * 2. The leads of all formats follow each other, each once, in one fixed sequence; participation has a lead only where no
 *    other format leads.
 * 3. Then comes what all do, each kind once: questions before shares.
 * 4. The frame keeps its length. What all do has the rest, but ten minutes at least, for which the leads give way in proportion.
 */
export function hourOf(formats: readonly Format[]): Part[] {
  const chosen = SEQUENCE.filter((format) => formats.includes(format));
  const frame = chosen.includes('hospitalInstitution') ? PANEL_FRAME : GROUP_FRAME;
  const leads = chosen.flatMap((format) => (format === 'participation' ? [] : FORMAT_PARTS[format].lead));
  const lead = leads.length > 0 ? leads : FORMAT_PARTS.participation.lead;
  const asked = (chosen.length > 0 ? chosen : ['participation' as const]).flatMap(
    (format) => FORMAT_PARTS[format].then,
  );
  const then = (['questions', 'shares'] as const).flatMap((kind) => asked.find((part) => part.kind === kind) ?? []);
  const rest = HOUR_MIN - lengthOf([...frame.opening, ...frame.between, ...frame.ending].filter(isCounted));
  const led = Math.min(lengthOf(lead), rest - THEN_MIN);
  return [...frame.opening, ...lasting(lead, led), ...frame.between, ...lasting(then, rest - led), ...frame.ending];
}

/** Whether the part belongs to the hour itself. */
export function isCounted({ kind }: Pick<Part, 'kind'>): boolean {
  return kind !== 'doorsOpen' && kind !== 'fellowship';
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The parts, each shorter or longer in proportion, so that together they last so long. */
function lasting(parts: readonly Part[], minutes: number): Part[] {
  const factor = minutes / lengthOf(parts);
  return parts.map((part) => ({ ...part, minutes: part.minutes * factor }));
}
