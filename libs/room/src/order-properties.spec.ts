import { describe } from '@jest/globals';
import { apply } from './apply.js';
import { CHOICES } from './ballot.js';
import { type ActionKind, type ActionOf } from './command.js';
import { currentItem, isFlexible, type Item, itemAfter, READERS_MAX } from './order.js';
import { dueAt, overMs } from './pace.js';
import { currentReader, isPlaceIn, readersOfItem } from './reading.js';
import { isAway, isFacility } from './roles.js';
import { type OpenRoom } from './room.js';
import { holds, holdsForRooms, holdsForSteps, isRepeated, must } from './testing/holds.js';
import { type Told } from './testing/tale.js';
import { commonView } from './view.js';

describe('whatever is asked of a running order', () => {
  holdsForRooms('[O1] [O5] one item is under way, which is in the order and not skipped', (room) => {
    const { order } = room;
    must(new Set(order.map(({ id }) => id)).size === order.length, 'an id twice');
    must(order.filter(({ id }) => id === room.progress.item).length === 1, 'no item, or two');
    must(currentItem(room)?.isSkipped === false, 'a skipped item is under way');
    must(currentItem(room)?.kind !== 'doorsOpen' || room.progress.beganAt === null, 'time passes at open doors');
  });

  holdsForSteps('[O2] a step is taken by whoever steps, to where they step, and once', (told, after) => {
    const taken = after.progress.steps - told.before.progress.steps;
    const step = asked(told, 'stepTo');
    must(taken === (step ? 1 : 0), `${taken} steps`);
    must(step ? after.progress.item === step.item : after.progress.item === told.before.progress.item, 'elsewhere');
  });

  holdsForSteps('[O14] what has begun stays so, and only a step adds to it', (told, after) => {
    const { begun, item } = after.progress;
    const before = told.before.progress.begun;
    const isNew = asked(told, 'stepTo') !== null && item !== null && !before.includes(item);
    must(begun.join() === (isNew ? [...before, item] : before).join(), 'other items have begun');
  });

  holdsForSteps('[O3] [O9] [O11] an item begins in its mode, at the beginning of its text', (told, after) => {
    const item = currentItem(after);
    if (!asked(told, 'stepTo') || !item) return;
    const { way, hands, timing, turn, invited } = after.floor;
    must(way === item.way && hands === item.hands && after.chat === item.chat, 'another mode');
    const expected = { ...after.usualTiming, ...item.timing };
    must(timing.style === expected.style && timing.lengthMs === expected.lengthMs, 'another timing');
    must(turn === null && invited === null, 'somebody is left on the floor');
    must(
      after.place.part === 0 && after.place.line === 0 && after.progress.forward.length === 0,
      'not at the beginning',
    );
  });

  holdsForRooms('[O7] [O10] [O11] [C4] nobody reads, offers or stands forward twice', ({ progress, seats }) => {
    const { readers, offers, forward } = progress;
    for (const list of [
      readers.map(({ item, seat }) => `${item} ${seat}`),
      offers.map(({ role, seat }) => `${role} ${seat}`),
      forward.map(({ seat }) => seat),
    ])
      must(new Set(list).size === list.length, `twice in ${list.join()}`);
    must(
      readers.every(({ item }) => readersOfItem(progress, item).length <= READERS_MAX),
      'too many readers',
    );
    for (const { seat, role } of offers)
      must(!seats.some(({ id, roles }) => id === seat && roles.includes(role)), 'an offer of what is held');
  });

  holdsForRooms('[O8] a part is read by one of its readers, who is there', (room) => {
    const readers = readersOfItem(room.progress, room.progress.item ?? '');
    const { reader } = room.place;
    must(reader === null ? readers.length === 0 : readers.includes(reader), 'a part without its reader');
    const there = room.seats.filter((seat) => readers.includes(seat.id) && !isAway(seat)).map(({ id }) => id);
    const now = currentReader(room);
    must(now === undefined ? there.length === 0 : there.includes(now), 'read by nobody, or by someone else');
    must(reader === null || !there.includes(reader) || now === reader, 'read by another while they are there');
  });

  holdsForSteps('[O8] whoever reads goes on until the next part, unless they are gone', (told, after) => {
    const { place, progress } = told.before;
    const isMoved = after.place.part !== place.part || after.progress.steps !== progress.steps;
    if (isMoved || place.reader === null || after.place.reader === place.reader) return;
    must(!readersOfItem(after.progress, progress.item ?? '').includes(place.reader), 'the part was taken from them');
  });

  holdsForRooms('[O9] the place is in the text, or at the beginning', (room) => {
    const { part, line } = room.place;
    must(isPlaceIn(room, room.place) || (part === 0 && line === 0), 'a place that is not there');
  });

  holdsForSteps('[O6] a meeting that was fitted ends on time, as far as its shares give', (told, after) => {
    if (!asked(told, 'endOnTime')) return;
    const { at } = told.command;
    const again = apply(after, { ...told.command, number: Number.MAX_SAFE_INTEGER } as typeof told.command);
    must(again.room.kind === 'open' && sameLengths(again.room, after), 'other lengths when it is asked again');
    for (const { lengthMs } of after.order) must(Number.isInteger(lengthMs) && lengthMs >= 5_000, 'a broken length');
    const [over, flexible] = [overMs(after, at) ?? 0, flexibleIn(after)];
    must(over > -1_000 * flexible.length, `${over} ms too early`);
    if (over <= 0) return;
    // Then each is as short as it may be: what is to come of it is a minute, or what it was before.
    for (const item of flexible) {
      const before = told.before.order.find(({ id }) => id === item.id);
      must(toCome(after, item, at) < 61_000 || before?.lengthMs === item.lengthMs, 'one could give more');
    }
  });

  holdsForRooms(
    '[O1] [O6] a meeting knows when it is due once it has begun, and has a next item to its end',
    (room) => {
      must((dueAt(room) === null) === (room.hours === null && room.progress.endsAt === null), 'due');
      const next = itemAfter(room);
      must(next === undefined || !next.isSkipped, 'a skipped item is next');
    },
  );
});

describe('whatever is asked of a ballot', () => {
  holds('[B2] [B3] as many votes are counted as were given, by those who were there', (told) => {
    const given = new Map<number, number>();
    let room: OpenRoom | undefined;
    for (const one of told) {
      if (one.before !== room) given.clear();
      const vote = asked(one, 'vote');
      if (vote) given.set(vote.ballot, (given.get(vote.ballot) ?? 0) + 1);
      const after = one.outcome.room;
      room = after.kind === 'open' ? after : undefined;
      if (!room || room.ballot.kind === 'none') continue;
      const { counts, number } = room.ballot;
      must(counts.yes + counts.no + counts.abstain === (given.get(number) ?? 0), 'votes got lost or came from nowhere');
    }
  });

  holdsForRooms('[B2] [H1] only those who were there when it opened have voted', ({ ballot, seats }) => {
    if (ballot.kind !== 'open') return;
    must(ballot.seats <= seats.length, 'more than there are');
    const there = seats.slice(0, ballot.seats).filter((seat) => !isFacility(seat));
    must(
      ballot.voters.every((id) => there.some((seat) => seat.id === id)),
      'someone else voted',
    );
    must([...ballot.voters].sort().join() === ballot.voters.join(), 'the order of voting is told');
  });

  holds('[B3] [B4] what someone chose makes no difference to anything but the counts', (told) => {
    for (const one of told) {
      const vote = asked(one, 'vote');
      if (!vote || one.command.kind !== 'act') continue;
      const [first, ...others] = CHOICES.map((choice) => {
        const { room } = apply(one.before, { ...one.command, action: { ...vote, choice } } as typeof one.command);
        if (room.kind !== 'open' || room.ballot.kind !== 'open') throw new Error('a vote closed it');
        return JSON.stringify([{ ...room, ballot: { ...room.ballot, counts: null } }, commonView(room)]);
      });
      must(
        others.every((other) => other === first),
        'a choice is to be seen',
      );
    }
  });
});

describe('whatever is asked of a facility', () => {
  holdsForRooms('[H1] it serves as nothing, reads nothing and leads nothing', ({ seats, progress, chairing }) => {
    for (const { id, roles } of seats.filter(isFacility)) {
      must(roles.length === 1, `a facility that is ${roles.join()}`);
      const serving = [...progress.readers, ...progress.offers, ...progress.forward].map(({ seat }) => seat);
      must(!serving.includes(id) && chairing.offer?.seat !== id && chairing.standIn !== id, 'it serves');
    }
  });

  holdsForSteps('[H2] its question waits until it is called, lowered or taken out', (told, after) => {
    const { before, command } = told;
    const questions = before.queue.filter((id) => before.seats.some((seat) => seat.id === id && isFacility(seat)));
    for (const id of questions) {
      const isThere = after.seats.some((seat) => seat.id === id);
      const kind = command.kind === 'act' ? command.action.kind : command.kind;
      const isDone = ['lowerHand', 'removeHand', 'call', 'callNext'].includes(kind);
      must(!isThere || isDone || after.queue.includes(id), `a question was lost by ${kind}`);
    }
  });
});

/** The action of this kind that took effect. */
function asked<K extends ActionKind>(told: Told, kind: K): ActionOf<K> | null {
  const { command, outcome } = told;
  if (command.kind !== 'act' || !outcome.ok || isRepeated(told) || command.action.kind !== kind) return null;
  return command.action as ActionOf<K>;
}

/** What gives way: shares and questions that are under way or to come. */
function flexibleIn({ order, progress }: OpenRoom) {
  const place = order.findIndex(({ id }) => id === progress.item);
  const from = progress.beganAt === null ? place + 1 : place;
  return order.slice(from).filter((item) => isFlexible(item) && !item.isSkipped);
}

function toCome({ progress }: OpenRoom, { id, lengthMs }: Item, at: number): number {
  // A clock that has stepped back gives an item no more than its length.
  return id === progress.item && progress.beganAt !== null
    ? Math.min(progress.beganAt + lengthMs - at, lengthMs)
    : lengthMs;
}

function sameLengths(one: OpenRoom, other: OpenRoom): boolean {
  return one.order.every(({ lengthMs }, place) => lengthMs === other.order[place]?.lengthMs);
}
