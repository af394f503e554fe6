import { type Practised } from '@homegroup/contracts';
import { type OpenRoom } from '@homegroup/room';

type IsIntruder = (tokenHash: string) => boolean;

const LOOKS: { readonly [P in Practised]: (before: OpenRoom, after: OpenRoom, isIntruder: IsIntruder) => boolean } = {
  mute: (before, after, isIntruder) =>
    !after.serenity.isOn &&
    before.floor.way === after.floor.way &&
    before.seats.some(
      (seat) =>
        isIntruder(seat.tokenHash) && !seat.muted && after.seats.some(({ id, muted }) => id === seat.id && muted),
    ),
  remove: (before, after) => newRemovals(before, after).some(({ isBan }) => !isBan),
  ban: (before, after) => newRemovals(before, after).some(({ isBan }) => isBan),
  knock: (before, after, isIntruder) =>
    before.knocks.some(({ id, tokenHash }) => isIntruder(tokenHash) && !after.knocks.some((knock) => knock.id === id)),
  door: ({ door: before }, { door }) => before.kind !== door.kind && door.because === undefined,
  serenity: ({ serenity: before }, { serenity }) => serenity.number > before.number,
  undo: (before, after) => before.removals.some(({ number }) => !after.removals.some((one) => one.number === number)),
};

/** What somebody did between two looks at the room, of all that can be practised. */
export function practisedBetween(before: OpenRoom, after: OpenRoom, isIntruder: IsIntruder): Practised[] {
  const all = Object.keys(LOOKS) as Practised[];
  return all.filter((one) => LOOKS[one](before, after, isIntruder));
}

function newRemovals(before: OpenRoom, after: OpenRoom): OpenRoom['removals'] {
  return after.removals.filter(({ number }) => number > before.sentAway);
}
