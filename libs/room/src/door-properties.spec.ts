import { describe } from '@jest/globals';
import { isSentAway } from './removals.js';
import { type OpenRoom } from './room.js';
import { holds, holdsForRooms, must } from './testing/holds.js';
import { KNOCKS_MAX } from './testing/tale.js';

describe('whatever is asked of a door', () => {
  holdsForRooms(
    '[D4] [S5] those who wait are few, each once, none of them seated; one seat token has one seat',
    (room) => {
      const { knocks, seats } = room;
      must(knocks.length <= KNOCKS_MAX, 'too many wait');
      mustDiffer([...knocks, ...seats].map(({ tokenHash }) => tokenHash));
      mustDiffer([...knocks, ...seats].map(({ id }) => id));
      mustDiffer(seats.flatMap(({ handle }) => (handle === null ? [] : [handle])));
    },
  );

  holdsForRooms('[D6] [D7] [D11] [D13] [Y1] nobody is where the door does not let them be', (room) => {
    nobodyElseIsAtThePorch(room);
    nobodyBannedIsThere(room);
    newcomersAreQuiet(room);
    visitorsDoNotWait(room);
    everythingStandsStill(room);
  });

  holds('[D2] [Y4] a switched door moves nobody; a number of serenity is one beginning or one end', (told) => {
    for (const { before, command, outcome } of told) {
      if (outcome.room.kind === 'closed') continue;
      const { serenity, seats } = outcome.room;
      const isSame = before.serenity.isOn === serenity.isOn;
      must(serenity.number - before.serenity.number === (isSame ? 0 : 1), 'a number without a change');
      if (command.kind !== 'act' || command.action.kind !== 'setDoor') continue;
      must(
        before.seats.every(({ id }) => seats.some((seat) => seat.id === id)),
        'somebody was moved',
      );
    }
  });
});

function mustDiffer(list: readonly string[]): void {
  must(new Set(list).size === list.length, `twice among ${list.join()}`);
}

function nobodyElseIsAtThePorch({ knocks, seats }: OpenRoom): void {
  const greeters = knocks.flatMap(({ greeter }) => (greeter === null ? [] : [greeter]));
  mustDiffer(greeters);
  for (const { id, held, muted } of seats) {
    must(held.includes('atPorch') === greeters.includes(id), 'somebody else is at the porch');
    must(muted || !held.includes('atPorch'), 'the porch is heard in the room');
  }
}

function nobodyBannedIsThere(room: OpenRoom): void {
  for (const one of [...room.seats, ...room.knocks])
    must(isSentAway(room, one) !== 'banned', 'somebody banned is there');
}

function newcomersAreQuiet({ seats }: OpenRoom): void {
  for (const { held, muted, camera, quietUntil } of seats) {
    must(held.includes('quarantine') === (quietUntil !== null), 'a quiet that does not end');
    must(!held.includes('quarantine') || (muted && !camera), 'a newcomer in quiet is heard or seen');
  }
}

// Whoever leads books speakers as they wish.
function visitorsDoNotWait({ sharing, seats, queue, floor }: OpenRoom): void {
  if (sharing !== 'members' || floor.way === 'speaker') return;
  const visitors = seats.filter(({ held, roles }) => held.includes('visitor') && !roles.includes('facility'));
  must(!visitors.some(({ id }) => queue.includes(id)), 'a visitor has raised a hand');
}

function everythingStandsStill({ serenity, seats, floor }: OpenRoom): void {
  if (!serenity.isOn) return;
  for (const { muted, camera } of seats) must(muted && !camera, 'somebody is heard or seen');
  const phase = floor.turn?.phase;
  must(phase?.kind !== 'sharing' || phase.clock.kind === 'paused', 'the clock of a share runs');
}
