import { randomUUID } from 'node:crypto';
import { type OpenRoom, openRoom } from '@homegroup/room';
import { type Config } from '../config.js';
import { type RoomPlan } from './room-plans.js';

/** A room as it is planned, within the limits of this instance. */
export function freshRoom({ words: _words, ...plan }: RoomPlan, config: Config): OpenRoom {
  const { roomSeats: seats, resumeWindowMs, objectionMs, arrivals, quietMs, longMs } = config;
  const limits = { seats, resumeWindowMs, objectionMs, arrivals, quietMs, longMs };
  return openRoom({ id: randomUUID(), limits, ...plan });
}
