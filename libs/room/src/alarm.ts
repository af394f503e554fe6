import { type Alarm } from './command.js';
import { type Instant, type Room } from './room.js';
import { closesAt } from './turn.js';

/** What the room wants to be told at an instant [A1]. */
export interface NextAlarm {
  readonly at: Instant;
  readonly alarm: Alarm;
}

/** The room's next alarm, the earliest of all it waits for, or null. */
export function nextAlarm(room: Room): NextAlarm | null {
  if (room.kind === 'closed') return null;
  const { floor, chairing, hours, seats } = room;
  const alarms: NextAlarm[] = [...seats, ...room.knocks].flatMap(({ line }) =>
    line.kind === 'down' ? [{ at: line.leavesAt, alarm: { kind: 'freeAbsent' } }] : [],
  );
  for (const { quietUntil } of seats)
    if (quietUntil !== null) alarms.push({ at: quietUntil, alarm: { kind: 'endQuiet' } });
  const close = closesAt(floor.turn, floor.timing);
  if (floor.turn && close !== null) alarms.push({ at: close, alarm: { kind: 'closeTurn', turn: floor.turn.number } });
  if (hours) alarms.push({ at: hours.closesAt, alarm: { kind: 'closeRoom' } });
  const { offer } = chairing;
  if (offer) alarms.push({ at: offer.agreedAt, alarm: { kind: 'agreeToOffer', offer: offer.number } });
  return alarms.reduce<NextAlarm | null>((first, one) => (first && first.at <= one.at ? first : one), null);
}
