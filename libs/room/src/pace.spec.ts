import { describe, expect, it } from '@jest/globals';
import { ITEM_LENGTH_MAX_MS, type Item } from './order.js';
import { dueAt, itemLeftMs, overMs } from './pace.js';
import { type OpenRoom } from './room.js';
import { AT, does, itemOf, meetingOf, MINUTE_MS, refused, steps } from './testing/scene.js';
import { commonView } from './view.js';

const m = (minutes: number) => minutes * MINUTE_MS;
const HOURS = { startsAt: AT, endsAt: AT + m(60), closesAt: AT + m(75), latestAt: AT + m(90) };
/** An hour: five minutes of readings, forty of shares, ten of questions, five to close, and the fellowship after. */
const HOUR = [
  itemOf('doorsOpen', { lengthMs: m(15) }),
  itemOf('reading', { lengthMs: m(5) }),
  itemOf('shares', { lengthMs: m(40) }),
  itemOf('burningDesire', { lengthMs: m(30), isSkipped: true }),
  itemOf('questions', { lengthMs: m(10) }),
  itemOf('closing', { lengthMs: m(5) }),
  itemOf('fellowship', { lengthMs: m(30) }),
];
const always = meetingOf(['Ben'], HOUR);
const timed = meetingOf(['Ben'], HOUR, { hours: HOURS });
const fit = (room: OpenRoom, at: number) => does(room, 'ana', { kind: 'endOnTime' }, { at });
const lengthsOf = ({ order }: OpenRoom) =>
  Object.fromEntries(
    order.flatMap(({ id, kind, lengthMs }) => (['shares', 'questions'].includes(kind) ? [[id, lengthMs / 1_000]] : [])),
  );
/** Of two hours' meeting, the shares of these lengths, in minutes, and nothing else, all to come. */
const sharesOf = (minutes: readonly number[], hours = HOURS) =>
  steps(
    meetingOf(
      [],
      [
        itemOf('doorsOpen'),
        itemOf('quiet', { lengthMs: 5_000 }),
        ...minutes.map((each, index): Item => itemOf('shares', { id: `s${index}`, lengthMs: m(each) })),
      ],
      { hours },
    ),
    'quiet',
    AT - 5_000,
  );

describe('the pace of a meeting', () => {
  it("[O4] has an item's clock as when it began and its length, and nothing happens when it is over", () => {
    expect(itemLeftMs(timed, AT)).toBeNull();
    const reading = steps(timed, 'reading', AT + 7);
    expect(itemLeftMs(reading, AT + 7)).toBe(m(5));
    expect(itemLeftMs(reading, AT + 7 + m(7))).toBe(-m(2));
    const longer = does(reading, 'ana', { kind: 'setItemLength', item: 'reading', lengthMs: m(8) });
    expect(itemLeftMs(longer, AT + 7 + m(7))).toBe(m(1));
    expect(itemLeftMs(meetingOf([], []), AT)).toBeNull();
  });

  it('[O4] goes on while a share is paused', () => {
    const shares = does(steps(timed, 'shares'), 'ben', 'raiseHand');
    const sharing = does(does(shares, 'ana', { kind: 'callNext', turn: 0 }), 'ben', 'sayReady');
    const paused = does(sharing, 'ana', { kind: 'pauseTurn', turn: 1 }, { at: AT + m(1) });
    expect(itemLeftMs(paused, AT + m(10))).toBe(m(30));
  });

  it('[O6] should be over when its hours say', () => {
    expect([dueAt(timed), dueAt(steps(timed, 'shares', AT + m(9)))]).toEqual([HOURS.endsAt, HOURS.endsAt]);
    const kept = does(timed, 'ana', { kind: 'keepOpen', until: HOURS.latestAt });
    expect(dueAt(kept)).toBe(HOURS.endsAt);
    expect(steps(timed, 'shares').progress.endsAt).toBeNull();
  });

  it('[O6] should be over, without hours, as its lengths were at the first step', () => {
    expect([dueAt(always), overMs(always, AT)]).toEqual([null, null]);
    const begun = steps(always, 'reading', AT);
    expect(dueAt(begun)).toBe(AT + m(60));
    const longer = does(begun, 'ana', { kind: 'setItemLength', item: 'shares', lengthMs: m(50) });
    expect([dueAt(longer), overMs(longer, AT)]).toEqual([AT + m(60), m(10)]);
    expect(dueAt(steps(longer, 'closing', AT + m(20)))).toBe(AT + m(60));
    expect(dueAt(steps(always, 'questions', AT))).toBe(AT + m(15));
    expect(dueAt(steps(always, 'fellowship', AT))).toBe(AT);
  });

  it('[O6] counts nothing before the first step, and begins at its hour', () => {
    expect([-20, 0, 10].map((minutes) => overMs(timed, AT + m(minutes)))).toEqual([0, 0, m(10)]);
    expect(overMs(commonView(timed), AT)).toBe(0);
  });

  it('[O6] is over by what is left and to come, but for what is skipped and the fellowship after', () => {
    const reading = steps(timed, 'reading', AT + m(3));
    expect(overMs(reading, AT + m(3))).toBe(m(3));
    expect(overMs(reading, AT + m(8))).toBe(m(3));
    expect(overMs(reading, AT + m(10))).toBe(m(5));
    const desire = does(reading, 'ana', { kind: 'skipItem', item: 'burningDesire', isSkipped: false });
    expect(overMs(desire, AT + m(3))).toBe(m(33));
    const closing = steps(timed, 'closing', AT + m(50));
    expect(overMs(closing, AT + m(50))).toBe(-m(5));
    expect(overMs(steps(closing, 'fellowship', AT + m(55)), AT + m(80))).toBeNull();
    expect(overMs(meetingOf([], [], { hours: HOURS }), AT)).toBeNull();
  });

  it('[O6] is fitted by taking what is over from shares and questions, in proportion', () => {
    const late = steps(timed, 'reading', AT + m(10));
    const fitted = fit(late, AT + m(10));
    expect(lengthsOf(fitted)).toEqual({ shares: 32 * 60, questions: 8 * 60 });
    expect(overMs(fitted, AT + m(10))).toBe(0);
    expect(fitted.order.filter(({ kind }) => !['shares', 'questions'].includes(kind))).toEqual(
      HOUR.filter(({ kind }) => !['shares', 'questions'].includes(kind)),
    );
  });

  it('[O6] is fitted by giving what is left over to them', () => {
    const early = steps(timed, 'questions', AT + m(15));
    expect(lengthsOf(fit(early, AT + m(15)))).toEqual({ shares: 40 * 60, questions: 40 * 60 });
    const short = { ...HOURS, endsAt: AT + m(600) };
    expect(fit(sharesOf([40], short), AT).order.at(-1)?.lengthMs).toBe(ITEM_LENGTH_MAX_MS);
  });

  it('[O6] takes from the item under way what is left of it', () => {
    const shares = steps(timed, 'shares', AT + m(5));
    const late = does(shares, 'ana', { kind: 'setItemLength', item: 'shares', lengthMs: m(50) }, { at: AT + m(15) });
    // Forty minutes are left of the shares, ten are to come of questions; ten are too many.
    expect(lengthsOf(fit(late, AT + m(15)))).toEqual({ shares: (10 + 32) * 60, questions: 8 * 60 });
    const over = fit(steps(timed, 'shares', AT), AT + m(50));
    expect(lengthsOf(over)).toEqual({ shares: 50 * 60, questions: 5 * 60 });
    const alone = meetingOf([], [itemOf('doorsOpen'), itemOf('shares'), itemOf('closing')], { hours: HOURS });
    expect(lengthsOf(fit(steps(alone, 'shares', AT), AT + m(50)))).toEqual({ shares: 55 * 60 });
  });

  it('[O6] makes none shorter than a minute, and one that is shorter no longer', () => {
    expect(lengthsOf(fit(sharesOf([2, 18, 0.5, 100]), AT))).toEqual({ s0: 60, s1: 535, s2: 30, s3: 2_974 });
    const hopeless = fit(sharesOf([2, 18, 0.5], { ...HOURS, endsAt: AT - m(5) }), AT);
    expect(lengthsOf(hopeless)).toEqual({ s0: 60, s1: 60, s2: 30 });
    expect(lengthsOf(fit(sharesOf([10, 100, 1]), AT))).toMatchObject({ s2: 60 });
  });

  it('[O6] changes nothing when it is fitted again', () => {
    const room = sharesOf([7, 11, 13, 47.3]);
    const once = fit(room, AT + 123);
    expect(once.order).not.toEqual(room.order);
    expect(fit(once, AT + 123).order).toBe(once.order);
    expect(fit(once, AT + 900).order).toBe(once.order);
  });

  it('[O6] changes nothing when it is fitted again after the clock has stepped back', () => {
    const late = fit(steps(timed, 'shares', AT + m(15)), AT + m(14));
    expect(overMs(late, AT + m(14))).toBe(0);
    expect(fit(late, AT + m(14)).order).toEqual(late.order);
  });

  it('[O6] is fitted by whoever leads, where there is an end to keep and something that gives', () => {
    const fitRefused = (room: OpenRoom, who = 'ana') => refused(room, who, { kind: 'endOnTime' });
    expect(fitRefused(timed)).toBeNull();
    expect(fitRefused(timed, 'ben')).toBe('NOT_ALLOWED');
    expect(fitRefused(always)).toBe('NOT_NOW');
    expect(fitRefused(steps(always, 'shares'))).toBeNull();
    expect(fitRefused(steps(always, 'closing'))).toBe('NOT_NOW');
    expect(fitRefused(meetingOf(['Ben'], [], { hours: HOURS }))).toBe('NOT_NOW');
    const shares = [itemOf('shares'), itemOf('closing')];
    expect(fitRefused(meetingOf([], shares, { hours: HOURS }))).toBe('NOT_NOW');
  });
});
