import { type Chip, type CommonView, type ItemKind, type OfferedRole } from '@homegroup/room';
import { callNext, delay, type Member } from '@homegroup/testbed';

/** Longer than the server gathers changes, in milliseconds. */
const PAUSE_MS = 500;

export interface People {
  readonly chair: Member;
  readonly ana: Member;
  readonly ben: Member;
  readonly cleo: Member;
}

export function everyoneOf({ chair, ana, ben, cleo }: People): readonly Member[] {
  return [chair, ana, ben, cleo];
}

/** Something that people do while an item is under way, and the room as it is then for everyone. */
type Doing = (people: People) => Promise<CommonView>;

/** What is done at each kind of item before the server dies there: together all that a running order keeps. */
export const ACTS: Readonly<Record<ItemKind, Doing>> = {
  doorsOpen: async ({ chair, ana, ben, cleo }) => {
    for (const member of [ana, ben]) await read(member, 'reading');
    await read(ana, 'passage');
    await serve(cleo, 'timekeeper');
    await chair.act({ kind: 'giveRole', seat: seatId(cleo), role: 'timekeeper' });
    return serve(ben, 'greeter');
  },
  quiet: async ({ chair }) => act(chair, { kind: 'endOnTime' }),
  welcome: async ({ chair }) => {
    await chair.act('unmute');
    return move(chair, 1, 1);
  },
  prayer: async ({ chair, ben }) => act(chair, { kind: 'giveReading', item: itemNow(chair), seat: seatId(ben) }),
  reading: async ({ ana, ben }) => {
    await ana.act('unmute');
    await move(ana, 1, 0);
    return act(ben, 'unmute');
  },
  newcomers: async ({ chair, cleo }) => {
    await chair.act({ kind: 'invite', seat: seatId(cleo) });
    return act(cleo, 'unmute');
  },
  chips: async ({ ana, ben }) => {
    await forward(ana, 'years');
    return forward(ben, 'welcome');
  },
  housekeeping: async ({ chair }) =>
    act(chair, { kind: 'skipItem', item: itemOfKind(chair, 'seventhTradition'), isSkipped: true }),
  lead: async ({ chair }) =>
    act(chair, { kind: 'insertItem', after: itemNow(chair), item: 'prayer', title: 'A pause', lengthMs: 15_000 }),
  speaker: async ({ chair, ana }) => {
    await chair.act({ kind: 'giveRole', seat: seatId(ana), role: 'speaker' });
    await callNext(chair);
    return act(ana, 'sayReady');
  },
  step: async ({ chair, cleo }) => {
    await chair.act({ kind: 'giveReading', item: itemNow(chair), seat: seatId(cleo) });
    return move(cleo, 0, 1);
  },
  passage: async ({ chair, ana }) => {
    await move(ana, 0, 1);
    return act(chair, { kind: 'setItemLength', item: itemNow(chair), lengthMs: 90_000 });
  },
  panel: async ({ chair, ben }) => {
    await chair.act({ kind: 'giveRole', seat: seatId(ben), role: 'speaker' });
    await chair.act({ kind: 'call', seat: seatId(ben), turn: turns(chair) });
    return act(ben, 'sayReady');
  },
  shares: async ({ chair, ana, ben, cleo }) => {
    for (const member of [ana, ben, cleo]) await member.act('raiseHand');
    await callNext(chair);
    await ana.act('sayReady');
    await act(chair, { kind: 'extendTurn', turn: turns(chair), lengthMs: 300_000 });
    return act(chair, { kind: 'pauseTurn', turn: turns(chair) });
  },
  questions: async ({ chair, ben, cleo }) => {
    for (const member of [cleo, ben]) await member.act('raiseHand');
    await chair.act({ kind: 'moveHand', seat: seatId(ben), place: 0 });
    await chair.act({ kind: 'setTiming', style: 'softClose', lengthMs: 45_000 });
    return act(chair, { kind: 'setChat', to: 'all' });
  },
  seventhTradition: async ({ chair, ana, ben }) => {
    const ballot = await openBallot(chair);
    await vote(ana, 'yes', ballot);
    const view = await vote(ben, 'no', ballot);
    // On a slow machine the count is still gathered.
    return view.ballot.kind === 'open' ? { ...view, ballot: { ...view.ballot, voted: 2 } } : view;
  },
  burningDesire: async ({ chair, cleo }) => {
    await vote(chair, 'yes', ballots(chair));
    await chair.act({ kind: 'closeBallot', ballot: ballots(chair) });
    await cleo.act('raiseHand');
    return act(chair, { kind: 'callNext', turn: turns(chair) });
  },
  announcements: async ({ chair }) => {
    await openBallot(chair);
    return act(chair, { kind: 'setChat', to: 'all' });
  },
  closing: async ({ chair }) => act(chair, { kind: 'setItemLength', item: itemNow(chair), lengthMs: 40_000 }),
  fellowship: async ({ ana, ben }) => {
    await ana.act('unmute');
    return act(ben, 'showCamera');
  },
};

/** The number of the last ballot. */
export function ballots(member: Member): number {
  return member.view?.ballot.number ?? 0;
}

export async function vote(member: Member, choice: 'yes' | 'no' | 'abstain', ballot: number): Promise<CommonView> {
  return act(member, { kind: 'vote', ballot, choice });
}

async function openBallot(chair: Member): Promise<number> {
  const ballot = ballots(chair);
  await chair.act({ kind: 'openBallot', ballot, motion: 'Shall we meet on Sundays?', quorum: 2 });
  return ballot + 1;
}

async function act(member: Member, action: Parameters<Member['act']>[0]): Promise<CommonView> {
  // What many do is gathered while it comes quickly; after a pause the change goes out before the answer does.
  await delay(PAUSE_MS);
  await member.act(action);
  return seen(member);
}

function seen({ view }: Member): CommonView {
  if (!view) throw new Error('whoever acts has not come in');
  return view;
}

async function read(member: Member, kind: ItemKind): Promise<CommonView> {
  return act(member, { kind: 'offerToRead', item: itemOfKind(member, kind) });
}

async function serve(member: Member, role: OfferedRole): Promise<CommonView> {
  return act(member, { kind: 'offerToServe', role });
}

async function forward(member: Member, chip: Chip): Promise<CommonView> {
  return act(member, { kind: 'comeForward', chip });
}

async function move(member: Member, part: number, line: number): Promise<CommonView> {
  return act(member, { kind: 'movePlace', item: itemNow(member), part, line });
}

function itemNow({ view }: Member): string {
  return view?.progress.item ?? '';
}

function itemOfKind({ view }: Member, kind: ItemKind): string {
  return view?.order.find((item) => item.kind === kind)?.id ?? '';
}

function seatId({ seat }: Member): string {
  return seat ?? '';
}

function turns({ view }: Member): number {
  return view?.floor.turns ?? 0;
}
