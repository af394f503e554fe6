import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type Choice, resultOf } from './ballot.js';
import { type OpenRoom } from './room.js';
import { act, allowed, does, enter, leave, loseLine, must, refused, roomOf } from './testing/scene.js';
import { stored } from './testing/tale.js';
import { commonView, ownView } from './view.js';

const open = (ballot = 0, quorum: number | null = null) =>
  ({ kind: 'openBallot', ballot, motion: ' We meet\u200b at eight. ', quorum }) as const;
const vote = (choice: Choice, ballot = 1) => ({ kind: 'vote', ballot, choice }) as const;
const close = (ballot = 1) => ({ kind: 'closeBallot', ballot }) as const;
const dismiss = (ballot = 1) => ({ kind: 'dismissBallot', ballot }) as const;
const group = roomOf(['Ana', 'Ben', 'Cleo', 'Dan'], { roles: { ana: ['chair'], dan: ['greeter'] } });
const opened = does(group, 'ana', open());
const voted = (room: OpenRoom, votes: Readonly<Record<string, Choice>>) =>
  Object.entries(votes).reduce((before, [who, choice]) => does(before, who, vote(choice)), room);
const countsOf = ({ ballot }: OpenRoom) => ('counts' in ballot ? ballot.counts : null);

describe('a group conscience', () => {
  it('[B1] is opened by whoever leads, one at a time, and numbered', () => {
    expect(opened.ballot).toMatchObject({ kind: 'open', number: 1, motion: 'We meet at eight.', quorum: null });
    expect(refused(group, 'dan', open())).toBe('NOT_ALLOWED');
    expect(refused(group, 'ana', open(1))).toBe('BALLOT_OVER');
    expect(refused(opened, 'ana', open())).toBe('BALLOT_OVER');
    expect(refused(opened, 'ana', open(1))).toBe('NOT_NOW');
    const closed = does(opened, 'ana', close());
    expect(does(closed, 'ana', open(1, 3)).ballot).toMatchObject({ kind: 'open', number: 2, quorum: 3 });
    expect(must(apply(group, act('ana', open(), 1))).events).toEqual([{ kind: 'ballotChanged' }]);
  });

  it('[B1] is closed and put away by whoever leads, or called off while it is open', () => {
    const closed = does(voted(opened, { ben: 'yes' }), 'ana', close());
    for (const action of [close(), dismiss()]) expect(refused(opened, 'dan', action)).toBe('NOT_ALLOWED');
    expect(closed.ballot).toEqual({
      ...{ kind: 'closed', number: 1, motion: 'We meet at eight.', quorum: null },
      counts: { yes: 1, no: 0, abstain: 0 },
    });
    for (const action of [close(2), dismiss(2), vote('yes', 2)])
      expect(refused(opened, 'ana', action)).toBe('BALLOT_OVER');
    for (const action of [close(), vote('yes')]) expect(refused(closed, 'ana', action)).toBe('BALLOT_OVER');
    const away = does(closed, 'ana', dismiss());
    expect(away.ballot).toEqual({ kind: 'none', number: 1 });
    expect(does(opened, 'ana', dismiss()).ballot).toEqual({ kind: 'none', number: 1 });
    expect(does(away, 'ana', dismiss()).ballot).toBe(away.ballot);
    expect(refused(away, 'ana', close())).toBe('BALLOT_OVER');
    expect(does(away, 'ana', open(1)).ballot).toMatchObject({ kind: 'open', number: 2, voters: [] });
  });

  it('[B2] asks everyone who is seated, once, servants too', () => {
    const all = voted(opened, { ana: 'no', ben: 'yes', cleo: 'abstain', dan: 'yes' });
    expect(countsOf(all)).toEqual({ yes: 2, no: 1, abstain: 1 });
    for (const choice of ['yes', 'no'] as const) expect(refused(all, 'ben', vote(choice))).toBe('ALREADY_VOTED');
    expect(refused(group, 'ben', vote('yes', 0))).toBe('BALLOT_OVER');
    const again = does(does(all, 'ana', close()), 'ana', open(1));
    expect(refused(again, 'ben', vote('no', 2))).toBeNull();
  });

  it('[B2] does not ask whoever comes while it is open: they may have been there before', () => {
    const later = allowed(
      voted(opened, { ben: 'yes' }),
      enter('Eve'),
      leave('ben'),
      enter('Ben', { seat: 'ben-again' }),
    );
    for (const who of ['eve', 'ben-again']) {
      expect(refused(later, who, vote('yes'))).toBe('CAME_LATER');
    }
    for (const who of ['ana', 'cleo', 'dan']) expect(refused(later, who, vote('yes'))).toBeNull();
    const next = does(does(later, 'ana', close()), 'ana', open(1));
    expect(refused(next, 'eve', vote('yes', 2))).toBeNull();
  });

  it('[B2] knows again whoever resumes their seat', () => {
    const back = allowed(voted(opened, { ben: 'yes' }), loseLine('ben'), loseLine('cleo'), enter('Ben'), enter('Cleo'));
    expect([refused(back, 'ben', vote('no')), refused(back, 'cleo', vote('no'))]).toEqual(['ALREADY_VOTED', null]);
    expect([ownView(back, 'ben')?.votedIn, ownView(back, 'cleo')?.votedIn]).toEqual([1, 0]);
    expect(ownView(does(back, 'ana', close()), 'ben')?.votedIn).toBe(0);
  });

  it('[B3] keeps the counts and who has taken part, in no order, and counts whoever has left', () => {
    const one = voted(opened, { cleo: 'no', ben: 'yes' });
    const other = voted(opened, { ben: 'no', cleo: 'yes' });
    expect(JSON.stringify(one.ballot)).toBe(JSON.stringify(other.ballot));
    const left = allowed(one, leave('cleo'));
    expect(left.ballot).toMatchObject({ seats: 3, voters: ['ben'], counts: { yes: 1, no: 1, abstain: 0 } });
    expect(countsOf(does(left, 'ana', close()))).toEqual({ yes: 1, no: 1, abstain: 0 });
    expect(does(one, 'ana', close()).ballot).not.toHaveProperty('voters');
    expect(stored(one)).toEqual(one);
  });

  it('[B4] tells how many have taken part, and the counts once it is closed', () => {
    const room = voted(opened, { cleo: 'no', ben: 'yes' });
    const told = { number: 1, motion: 'We meet at eight.', quorum: null };
    expect(commonView(room).ballot).toEqual({ ...told, kind: 'open', seats: 4, voted: 2 });
    expect(commonView(does(room, 'ana', close())).ballot).toEqual({
      ...told,
      kind: 'closed',
      counts: { yes: 1, no: 1, abstain: 0 },
    });
    expect(commonView(group).ballot).toEqual({ kind: 'none', number: 0 });
  });

  it.each([
    [3, 2, 0, null, 'carried'],
    [2, 2, 5, null, 'notCarried'],
    [0, 0, 0, null, 'notCarried'],
    [1, 0, 8, null, 'carried'],
    [3, 1, 0, 5, 'noQuorum'],
    [3, 1, 1, 5, 'carried'],
    [1, 3, 1, 5, 'notCarried'],
  ] as const)('[B5] with %i yes, %i no, %i abstaining and a quorum of %p is %s', (yes, no, abstain, quorum, result) => {
    expect(resultOf({ quorum, counts: { yes, no, abstain } })).toBe(result);
  });
});
