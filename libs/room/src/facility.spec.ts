import { describe, expect, it } from '@jest/globals';
import { mayWrite, readersOf } from './chat.js';
import { type SeatAction } from './command.js';
import { ROLES } from './roles.js';
import { type OpenRoom } from './room.js';
import { allowed, does, enter, itemOf, leave, meetingOf, refused, seat, steps } from './testing/scene.js';

const ORDER = [
  itemOf('doorsOpen'),
  itemOf('quiet'),
  itemOf('panel'),
  itemOf('questions'),
  itemOf('shares', { way: 'roundRobin' }),
  itemOf('chips'),
  itemOf('fellowship'),
];
const roles = { ben: ['speaker'], cleo: ['speaker'] } as const;
const empty = meetingOf(['Ben', 'Cleo'], ORDER, { roles });
const panel = allowed(empty, enter('Oak House', { seat: 'oak', roles: ['facility', 'greeter'] }));
const ask = (room: OpenRoom) => does(room, 'oak', 'raiseHand');
const next = (room: OpenRoom) => does(room, 'ana', { kind: 'callNext', turn: room.floor.turns });

/** All that it may not ask for, whatever is under way. */
const REFUSED: readonly SeatAction[] = [
  { kind: 'callNext', turn: 0 },
  { kind: 'call', seat: 'ben', turn: 0 },
  { kind: 'muteAll' },
  { kind: 'muteSeat', seat: 'ben' },
  { kind: 'setWay', way: 'tag' },
  { kind: 'takeRole', seat: 'oak', role: 'facility' },
  { kind: 'offerToChair' },
  { kind: 'objectToOffer', offer: 1 },
  { kind: 'setChat', to: 'all' },
  { kind: 'stepTo', item: 'panel', step: 0, turn: 0 },
  { kind: 'offerToRead', item: 'quiet' },
  { kind: 'withdrawReading', item: 'quiet' },
  { kind: 'movePlace', item: 'doorsOpen', part: 0, line: 0 },
  { kind: 'offerToServe', role: 'greeter' },
  { kind: 'comeForward', chip: 'year1' },
  { kind: 'stepBack' },
  { kind: 'openBallot', ballot: 0, motion: 'We meet.', quorum: null },
  { kind: 'vote', ballot: 1, choice: 'yes' },
];

describe("a facility's shared screen", () => {
  it('[H1] comes as a facility and as nothing else', () => {
    expect(seat(panel, 'oak').roles).toEqual(['facility']);
    for (const role of ROLES)
      expect(refused(panel, 'ana', { kind: 'giveRole', seat: 'oak', role })).toBe('NOT_ALLOWED');
    expect(refused(panel, 'ana', { kind: 'giveRole', seat: 'ben', role: 'facility' })).toBe('NOT_ALLOWED');
    expect(refused(panel, 'ana', { kind: 'takeRole', seat: 'oak', role: 'facility' })).toBe('NOT_ALLOWED');
    expect(refused(panel, 'ana', { kind: 'giveReading', item: 'quiet', seat: 'oak' })).toBe('NOT_ALLOWED');
  });

  it('[H1] is heard and seen as the floor allows', () => {
    const talk = does(does(panel, 'oak', 'unmute'), 'oak', 'showCamera');
    expect(seat(talk, 'oak')).toMatchObject({ muted: false, camera: true });
    const quiet = steps(talk, 'quiet');
    expect(seat(quiet, 'oak')).toMatchObject({ muted: true, camera: true });
    expect(refused(quiet, 'oak', 'unmute')).toBe('NOT_YOUR_TURN');
    expect(refused(does(quiet, 'ana', { kind: 'invite', seat: 'oak' }), 'oak', 'unmute')).toBeNull();
    expect(seat(does(talk, 'ana', { kind: 'muteAll' }), 'oak').muted).toBe(true);
    expect(seat(does(does(talk, 'oak', 'mute'), 'oak', 'hideCamera'), 'oak')).toMatchObject({
      muted: true,
      camera: false,
    });
  });

  it.each(REFUSED)('[H1] is refused all else: $kind', (action) => {
    const ballot = does(steps(panel, 'chips'), 'ana', {
      kind: 'openBallot',
      ballot: 0,
      motion: 'We meet.',
      quorum: null,
    });
    for (const room of [panel, ballot]) expect(refused(room, 'oak', action)).toBe('NOT_ALLOWED');
  });

  it('[H1] does not chair, even where nobody does', () => {
    const alone = allowed(panel, leave('ana'));
    expect(refused(alone, 'oak', { kind: 'offerToChair' })).toBe('NOT_ALLOWED');
    const offered = does(alone, 'ben', 'offerToChair');
    expect(refused(offered, 'oak', { kind: 'objectToOffer', offer: 1 })).toBe('NOT_ALLOWED');
  });

  it('[H1] neither writes nor is written to', () => {
    const all = [{ kind: 'servants' }, { kind: 'all' }, { kind: 'seat', seat: 'ana' }] as const;
    expect(panel.chat).toBe('all');
    for (const to of all) expect(mayWrite(panel, 'oak', to)).toBe('NOT_ALLOWED');
    expect(mayWrite(panel, 'ana', { kind: 'seat', seat: 'oak' })).toBe('NOT_ALLOWED');
    expect(readersOf(panel, 'ben', { kind: 'all' })).toEqual(['ana', 'ben', 'cleo']);
    expect(readersOf(panel, 'ben', { kind: 'servants' })).toEqual(['ana', 'ben']);
  });

  it('[H2] asks by raising its hand, whatever the item is', () => {
    for (const { id } of ORDER) {
      const room = steps(panel, id);
      expect(refused(room, 'oak', 'raiseHand')).toBeNull();
      expect(refused(room, 'cleo', 'raiseHand')).toBe(['quiet', 'panel'].includes(id) ? 'NOT_NOW' : null);
    }
  });

  it('[H2] waits with its question whatever follows', () => {
    const asked = ask(steps(panel, 'panel'));
    expect(asked.queue).toEqual(['ben', 'cleo', 'oak']);
    expect(steps(asked, 'questions').queue).toEqual(['oak']);
    expect(steps(ask(steps(panel, 'questions')), 'panel').queue).toEqual(['ben', 'cleo', 'oak']);
    expect(steps(asked, 'shares').queue).toEqual(['ben', 'cleo', 'oak']);
    for (const way of ['burningDesire', 'conversation', 'oneVoice', 'tag'] as const)
      expect(does(asked, 'ana', { kind: 'setWay', way }).queue).toEqual(['oak']);
    expect(does(asked, 'oak', 'lowerHand').queue).toEqual(['ben', 'cleo']);
    expect(does(asked, 'ana', { kind: 'removeHand', seat: 'oak' }).queue).toEqual(['ben', 'cleo']);
    const called = does(asked, 'ana', { kind: 'call', seat: 'oak', turn: 0 });
    expect(steps(called, 'chips').queue).toEqual(['oak']);
  });

  it('[H2] takes its turn as everyone does', () => {
    const called = next(ask(steps(panel, 'questions')));
    expect(called.floor.turn).toMatchObject({ seat: 'oak', phase: { kind: 'called' } });
    const asking = does(called, 'oak', 'sayReady');
    expect(seat(asking, 'oak').muted).toBe(false);
    expect(does(asking, 'oak', { kind: 'endTurn', turn: 1 }).floor).toMatchObject({ turn: null, lastShared: 'oak' });
    expect(does(called, 'oak', { kind: 'pass', turn: 1 }).floor.turn).toBeNull();
  });

  it('[H2] is passed over by a round, which begins anew while its question waits', () => {
    const round = steps(panel, 'shares');
    expect(round.queue).toEqual(['ben', 'cleo']);
    expect(allowed(round, enter('Elm House', { roles: ['facility'] })).queue).toEqual(['ben', 'cleo']);
    const over = ['ben', 'cleo'].reduce((room, who) => does(room, who, 'lowerHand'), ask(round));
    expect(over.queue).toEqual(['oak']);
    expect(does(over, 'ana', { kind: 'setWay', way: 'roundRobin' }).queue).toEqual(['ben', 'cleo', 'oak']);
  });
});
