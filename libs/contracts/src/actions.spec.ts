import { describe, expect, it } from '@jest/globals';
import {
  ITEM_LENGTH_MAX_MS,
  ITEM_LENGTH_MIN_MS,
  ITEM_TITLE_MAX,
  LENGTH_MAX_MS,
  LENGTH_MIN_MS,
  MOTION_LENGTH_MAX,
  QUORUM_MAX,
  type ActionKind,
  type SeatAction,
} from '@homegroup/room';
import { Action } from './actions.js';

const EXAMPLES: { readonly [K in ActionKind]: Omit<SeatAction & { readonly kind: K }, 'kind'> } = {
  mute: {},
  unmute: {},
  showCamera: {},
  hideCamera: {},
  raiseHand: {},
  lowerHand: {},
  sayReady: {},
  pass: { turn: 1 },
  endTurn: { turn: 1 },
  callNext: { turn: 0 },
  call: { seat: 'ana', turn: 0 },
  pauseTurn: { turn: 1 },
  resumeTurn: { turn: 1 },
  extendTurn: { turn: 1, lengthMs: 240_000 },
  moveHand: { seat: 'ana', place: 0 },
  removeHand: { seat: 'ana' },
  setWay: { way: 'roundRobin' },
  setTiming: { style: 'tone', lengthMs: 180_000 },
  invite: { seat: null },
  muteSeat: { seat: 'ana' },
  muteAll: {},
  giveRole: { seat: 'ana', role: 'greeter' },
  takeRole: { seat: 'ana', role: 'greeter' },
  offerToChair: {},
  withdrawOffer: {},
  objectToOffer: { offer: 1 },
  setChat: { to: 'all' },
  keepOpen: { until: 1_800_000_000_000 },
  stepTo: { item: 'i2', step: 0, turn: 0 },
  skipItem: { item: 'i2', isSkipped: true },
  insertItem: { after: null, item: 'quiet', title: '', lengthMs: 60_000 },
  setItemLength: { item: 'i2', lengthMs: 60_000 },
  endOnTime: {},
  offerToRead: { item: 'i2' },
  withdrawReading: { item: 'i2' },
  giveReading: { item: 'i2', seat: 'ana' },
  takeReading: { item: 'i2', seat: 'ana' },
  movePlace: { item: 'i2', part: 0, line: 0 },
  offerToServe: { role: 'timekeeper' },
  withdrawService: { role: 'timekeeper' },
  comeForward: { chip: 'days30' },
  stepBack: {},
  openBallot: { ballot: 0, motion: 'We meet at eight.', quorum: null },
  vote: { ballot: 1, choice: 'abstain' },
  closeBallot: { ballot: 1 },
  dismissBallot: { ballot: 1 },
};

const accepts = (action: unknown) => Action.safeParse(action).success;

describe('the actions of a seat', () => {
  it.each(Object.entries(EXAMPLES))('are parsed strictly (%s)', (kind, parts) => {
    expect(Action.parse({ kind, ...parts })).toEqual({ kind, ...parts });
    expect(accepts({ kind, ...parts, more: 1 })).toBe(false);
    for (const part of Object.keys(parts)) expect(accepts({ kind, ...parts, [part]: undefined })).toBe(false);
  });

  it.each([
    { kind: 'fly' },
    { kind: 'callNext', turn: -1 },
    { kind: 'callNext', turn: 0.5 },
    { kind: 'moveHand', seat: 'ana', place: -1 },
    { kind: 'moveHand', seat: '', place: 0 },
    { kind: 'call', seat: 'a'.repeat(65), turn: 0 },
    { kind: 'setWay', way: 'shout' },
    { kind: 'setTiming', style: 'bell', lengthMs: 60_000 },
    { kind: 'setTiming', style: 'tone', lengthMs: LENGTH_MIN_MS - 1 },
    { kind: 'extendTurn', turn: 1, lengthMs: LENGTH_MAX_MS + 1 },
    { kind: 'giveRole', seat: 'ana', role: 'moderator' },
    { kind: 'stepTo', item: '', step: 0, turn: 0 },
    { kind: 'stepTo', item: 'i2', step: -1, turn: 0 },
    { kind: 'skipItem', item: 'i'.repeat(65), isSkipped: true },
    { kind: 'skipItem', item: 'i2', isSkipped: 1 },
    { kind: 'insertItem', after: null, item: 'lecture', title: '', lengthMs: 60_000 },
    { kind: 'insertItem', after: null, item: 'lead', title: 'a'.repeat(ITEM_TITLE_MAX + 1), lengthMs: 60_000 },
    { kind: 'setItemLength', item: 'i2', lengthMs: ITEM_LENGTH_MIN_MS - 1 },
    { kind: 'setItemLength', item: 'i2', lengthMs: ITEM_LENGTH_MAX_MS + 1 },
    { kind: 'setItemLength', item: 'i2', lengthMs: 60_000.5 },
    { kind: 'movePlace', item: 'i2', part: 0, line: -1 },
    { kind: 'offerToServe', role: 'chair' },
    { kind: 'offerToServe', role: 'facility' },
    { kind: 'comeForward', chip: 'days31' },
    { kind: 'openBallot', ballot: 0, motion: '', quorum: null },
    { kind: 'openBallot', ballot: 0, motion: ' \u200b\n', quorum: null },
    { kind: 'openBallot', ballot: 0, motion: 'a'.repeat(MOTION_LENGTH_MAX + 1), quorum: null },
    { kind: 'openBallot', ballot: 0, motion: 'We meet.', quorum: 0 },
    { kind: 'openBallot', ballot: 0, motion: 'We meet.', quorum: QUORUM_MAX + 1 },
    { kind: 'vote', ballot: 1, choice: 'maybe' },
    null,
    'mute',
  ])('refuse what no client of ours sends (%j)', (action) => {
    expect(accepts(action)).toBe(false);
  });
});
