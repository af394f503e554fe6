import { carried } from './measures/carried.js';
import { directory } from './measures/directory.js';
import { eventToAll } from './measures/event-to-all.js';
import { firstSound } from './measures/first-sound.js';
import { forwarding } from './measures/forwarding.js';
import { growth } from './measures/growth.js';
import { joining } from './measures/joining.js';
import { manyRooms } from './measures/many-rooms.js';
import { type Benchmark } from './report/section.js';

/** In the order of the report. */
export const BENCHMARKS: readonly Benchmark[] = [
  forwarding,
  growth,
  manyRooms,
  joining,
  eventToAll,
  carried,
  firstSound,
  directory,
];
