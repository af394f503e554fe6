import { describe } from '@jest/globals';
import { apply } from './apply.js';
import { isStranger } from './door.js';
import { type Knock } from './knocks.js';
import { isSentAway, welcomeOf } from './removals.js';
import { type OpenRoom } from './room.js';
import { holds, holdsForRooms, holdsForSteps, must } from './testing/holds.js';
import { allowed, AT, enter, knock, wake } from './testing/scene.js';
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

  holdsForSteps('[D10] [D16] nobody who waits comes in by themselves but where the door says so', (told, after) => {
    const { before, command, outcome } = told;
    // Somebody opens: by their word, or by undoing that one was sent away.
    const opens = command.kind === 'act' && ['admit', 'vouch', 'undoRemoval'].includes(command.action.kind);
    if (!outcome.ok || opens) return;
    for (const one of before.knocks) {
      const isLetIn = outcome.events.some((event) => event.kind === 'knockAdmitted' && event.seat === one.id);
      if (isLetIn) mayComeByItself(before, after, one);
    }
  });

  holdsForRooms('[D10] [L3] a door that asks for a knock is opened to nobody by a restart', (room) => {
    if (!room.seats.some(({ held, roles }) => !held.includes('quarantine') && !roles.includes('facility'))) return;
    const woken = allowed({ ...room, door: { kind: 'knock' } }, wake(AT));
    must(!apply(woken, enter('Zoe')).ok, 'a stranger came in while everyone was away');
    const before = woken.knocks.filter((one) => isStranger({ ...one, roles: [] }) && !welcomeOf(room, one));
    const { knocks } = before.reduce((left, { name, tokenHash }) => allowed(left, knock(name, { tokenHash })), woken);
    must(
      before.every(({ id }) => knocks.some((knock) => knock.id === id)),
      'whoever waited was let in while everyone was away',
    );
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

/** Who may be let in by nobody's word, and only where the door lets them in by itself. */
function mayComeByItself(before: OpenRoom, after: OpenRoom, { tokenHash, deviceHash, handle, isMatched }: Knock): void {
  const isWelcome = before.welcome.some((one) => one.tokenHash === tokenHash || one.deviceHash === deviceHash);
  if (isWelcome) return;
  must(isSentAway(after, { tokenHash, deviceHash, handle }) === null, 'somebody sent away came in by themselves');
  must(!isMatched, 'somebody came in by themselves from where one was sent away');
  must(after.door.kind !== 'locked' && !after.serenity.isOn, 'somebody came in where nobody does');
  if (handle !== null || after.door.kind === 'open') return;
  must(after.door.kind === 'knock', 'a stranger came in by themselves at a door for members');
  for (const { held, roles } of after.seats) {
    must(
      held.includes('quarantine') || roles.includes('facility'),
      'a stranger did not wait for who is there, or away',
    );
  }
}

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
