import { describe } from '@jest/globals';
import { nextAlarm } from './alarm.js';
import { apply } from './apply.js';
import { heardSeats, mayBeHeard, seenSeats } from './floor.js';
import { mayDo } from './may.js';
import { roomRefusal } from './may-door.js';
import { currentReader } from './reading.js';
import { actingChair, hasRight, holdersOf } from './roles.js';
import { findSeat, type OpenRoom, type SeatId } from './room.js';
import { holdsForRooms, holdsForSteps, isRepeated, must } from './testing/holds.js';
import { type Told } from './testing/tale.js';
import { leftMs } from './turn.js';
import { commonView, ownView } from './view.js';

describe('whatever is asked of the floor', () => {
  holdsForSteps('[M1] nobody is unmuted, and no camera is shown or hidden, but by the seat itself', (told, room) => {
    for (const after of room.seats) {
      const old = findSeat(told.before, after.id) ?? { muted: true, camera: false };
      const isOwn = told.command.kind === 'act' && told.command.seat === after.id;
      must(!old.muted || after.muted || isOwn || hadSaidYes(told, room, after.id), 'another seat was unmuted');
      const isStill = room.serenity.isOn && !after.camera;
      must(old.camera === after.camera || isOwn || isStill, "another's camera was changed");
    }
  });

  holdsForRooms('[M2] [M3] [M4] who is heard is unmuted and has the floor; a hidden camera is never seen', (room) => {
    const [heard, seen] = [heardSeats(room), seenSeats(room)];
    for (const { id, muted, camera } of room.seats) {
      must(heard.has(id) === !muted, 'heard');
      must(muted || mayBeHeard(room, id), 'unmuted without the floor');
      must(seen.has(id) === camera, 'seen');
    }
  });

  holdsForSteps('[F1] [F2] what mayDo allows is applied, what it forbids refused, of room and view alike', (told) => {
    const { before, command, outcome } = told;
    if (command.kind !== 'act' || isRepeated(told)) return;
    // Who led before a restart is away until they are back: whatever they ask, they ask then [K6].
    if (command.seat === before.ledBefore) return;
    const refusal = mayDo(before, command.seat, command.action);
    // Who waits, who was sent away, and since when anyone is here, the room alone knows.
    const isGranted = (refusal ?? roomRefusal(before, command)) === null;
    must(isGranted === outcome.ok, command.action.kind);
    const seen = mayDo(commonView(before), command.seat, command.action);
    // Who has voted is in no view but their own.
    const isTold =
      refusal === 'ALREADY_VOTED' && seen === null && ownView(before, command.seat)?.votedIn === before.ballot.number;
    must(seen === refusal || isTold, `another of the view: ${refusal}`);
  });

  holdsForRooms('[Q3] no seat is queued twice, nor the turn, and none is ready that does not wait', (room) => {
    const { turn, ready } = room.floor;
    const queue = new Set(room.queue);
    must(queue.size === room.queue.length, 'queued twice');
    must(turn === null || !queue.has(turn.seat), 'the turn is queued');
    must(
      ready.every((id) => queue.has(id)),
      'ready without waiting',
    );
  });

  holdsForRooms(
    '[F4] [F2] [K6] who is heard in one voice reads, is invited, has the right to or led before a restart',
    (room) => {
      if (room.floor.way !== 'oneVoice') return;
      const voices = [
        ...holdersOf(room, 'voice'),
        room.floor.invited,
        room.place.reader,
        currentReader(room),
        room.ledBefore,
      ];
      for (const { id, muted } of room.seats) must(muted || voices.includes(id), 'another voice');
    },
  );

  holdsForRooms('[W1] [W8] there is no turn where nobody is called', ({ floor }) => {
    must(floor.turn === null || !['conversation', 'oneVoice'].includes(floor.way), `a turn in ${floor.way}`);
  });

  holdsForRooms('[S4] nobody is meant anywhere who is not there', (room) => {
    for (const id of meantIn(room)) must(findSeat(room, id) !== undefined, 'someone who is not there');
  });

  holdsForRooms('[P3] [K3] there is one chair at most, and no offer where somebody leads', (room) => {
    must(room.seats.filter(({ roles }) => roles.includes('chair')).length <= 1, 'two chairs');
    must(room.chairing.offer === null || actingChair(room) === null, 'an offer where somebody leads');
  });

  holdsForSteps('[T1] turns are numbered on', ({ before }, { floor }) => {
    const number = floor.turn?.number;
    const isNew = number !== undefined && number !== before.floor.turn?.number;
    must(floor.turns === before.floor.turns + (isNew ? 1 : 0), 'turns not counted');
    must(!isNew || number === floor.turns, 'a turn of another number');
  });

  holdsForSteps('[T9] a turn ends only by its holder, a servant, the clock or with its seat', (told, { floor }) => {
    const { turn } = told.before.floor;
    if (turn === null || floor.turn?.number === turn.number) return;
    const { command } = told;
    const isServant = command.kind === 'act' && hasRight(told.before, command.seat, 'time');
    must(isServant || isOf(command, turn.seat) || ENDS_TURNS.has(command.kind), `ended by ${command.kind}`);
  });

  holdsForSteps('[T5] [T8] [L3] no time is lost or added but by an extension', (told, room) => {
    const { command } = told;
    const [old, now] = [shareOf(told.before), shareOf(room)];
    if (!old || !now || old.number !== now.number || isExtension(command)) return;
    const at = command.kind === 'wake' ? command.aliveAt : command.at;
    must(leftMs(old.clock, at) === leftMs(now.clock, at), `${command.kind} changed the time left`);
  });

  holdsForRooms('[A1] [A2] the alarm finds something due, and not before its time', (room) => {
    const next = nextAlarm(room);
    if (next === null) return;
    const outcome = apply(room, { ...next.alarm, at: next.at });
    must(outcome.ok, 'not due on time');
    must(!apply(room, { ...next.alarm, at: next.at - 1 }).ok, 'due before its time');
    const after = nextAlarm(outcome.room);
    must(after === null || after.at >= next.at, 'an earlier alarm was passed over');
  });
});

type Command = Told['command'];

const ENDS_TURNS: ReadonlySet<Command['kind']> = new Set(['closeTurn', 'freeAbsent']);

function hadSaidYes({ before }: Told, after: OpenRoom, seat: SeatId): boolean {
  return before.floor.ready.includes(seat) && after.floor.turn?.seat === seat;
}

function isOf(command: Command, seat: SeatId): boolean {
  return 'seat' in command && command.seat === seat;
}

function isExtension(command: Command): boolean {
  return command.kind === 'act' && command.action.kind === 'extendTurn';
}

function shareOf({ floor: { turn } }: OpenRoom) {
  return turn?.phase.kind === 'sharing' ? { number: turn.number, clock: turn.phase.clock } : null;
}

function meantIn({ queue, floor, chairing, progress, place, ballot }: OpenRoom): readonly SeatId[] {
  const one = [floor.turn?.seat, floor.invited, floor.lastShared, chairing.offer?.seat, chairing.standIn, place.reader];
  const serving = [...progress.readers, ...progress.offers, ...progress.forward].map(({ seat }) => seat);
  const voters = ballot.kind === 'open' ? ballot.voters : [];
  return [...queue, ...floor.ready, ...serving, ...voters, ...one.flatMap((id) => id ?? [])];
}
