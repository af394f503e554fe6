import { type NewMeeting, type OrderItem } from '@homegroup/contracts';
import { delay, HeldMeeting, type Member, newGroup, type Servant, startingIn, stepOn } from '@homegroup/testbed';
import { SETTLE_MS, shoot } from './look.js';
import { chairOf, type Visit } from './visit.js';
import { seated } from './visitor.js';

type Kind = OrderItem['kind'];

const NAMES = ['Maria T.', 'Sam R.', 'Ana', 'Joaquín B.'];
/** Meetings by their running order, and the items of which a picture shows something of its own. */
const MEETINGS: readonly (readonly [Pick<NewMeeting, 'title' | 'formats'>, readonly Kind[]])[] = [
  [
    { title: 'Tuesday Step Study', formats: ['step'] },
    ['welcome', 'reading', 'chips', 'step', 'shares', 'announcements'],
  ],
  [{ title: 'Friday Speakers', formats: ['speaker'] }, ['speaker']],
];
const SPOKEN: Partial<Record<Kind, string>> = { announcements: 'conscience' };

/** Meetings by their running order, as someone in them sees them and as whoever chairs does. */
export async function pictureOrder(visit: Visit): Promise<void> {
  const { server, host, language } = visit;
  const group = await newGroup(host, { name: 'Riverside Group' });
  const servant = await chairOf(visit, group);
  for (const [about, kinds] of MEETINGS) {
    const settings = startingIn(-1, { ...about, way: 'raisedHands', language });
    const meeting = await HeldMeeting.of(server, host, group, settings);
    await pictureMeeting(visit, { meeting, servant, kinds });
  }
}

interface Looked {
  readonly meeting: HeldMeeting;
  /** Whose page is that of whoever chairs. */
  readonly servant: Servant;
  readonly kinds: readonly Kind[];
}

async function pictureMeeting(visit: Visit, { meeting, servant, kinds }: Looked): Promise<void> {
  const { browser, language } = visit;
  const members = await Promise.all(NAMES.map((name) => meeting.enter(name)));
  const chair = await seated(browser, language, meeting, { name: 'Carol', servant });
  const other = await seated(browser, language, meeting, { name: 'Robin L.' });
  const both = async (name: string) => {
    await delay(SETTLE_MS);
    await shoot(chair, `order-${name}-chair`, language);
    await shoot(other, `order-${name}`, language);
  };
  // Someone appointed who comes after the chair is co-chair: without a page, they do what a picture needs.
  const leader = await meeting.chair('Wanda K.');
  await offers(leader, members);
  if (kinds.includes('welcome')) await both('doors');
  for (const kind of kinds) {
    await stepOn(leader, kind);
    await LIVELY[kind]?.(leader, members);
    await both(SPOKEN[kind] ?? kind);
  }
  for (const page of [chair, other]) await page.context().close();
  for (const member of [...members, leader]) member.close();
}

/** Some read, by turns; one keeps the time. */
async function offers(leader: Member, members: readonly Member[]): Promise<void> {
  for (const kind of ['reading', 'step'] as const) {
    const item = leader.view?.order.find((one) => one.kind === kind);
    for (const member of item ? members.slice(0, 2) : []) {
      await member.act({ kind: 'offerToRead', item: item?.id ?? '' });
    }
  }
  await members[1]?.act({ kind: 'offerToServe', role: 'timekeeper' });
}

const LIVELY: Partial<Record<Kind, (leader: Member, members: readonly Member[]) => Promise<void>>> = {
  reading: async (leader) => {
    const item = leader.view?.progress.item;
    if (item) await leader.act({ kind: 'movePlace', item, part: 1, line: 0 });
  },
  chips: async (_leader, [maria, sam]) => {
    await maria?.act({ kind: 'comeForward', chip: 'days30' });
    await sam?.act({ kind: 'comeForward', chip: 'year1' });
  },
  speaker: async (leader, [maria]) => {
    if (maria?.seat) await leader.act({ kind: 'call', seat: maria.seat, turn: leader.view?.floor.turns ?? 0 });
    await maria?.act('sayReady');
  },
  shares: async (leader, members) => {
    for (const member of members.slice(0, 3)) await member.act('raiseHand');
    await leader.act({ kind: 'callNext', turn: leader.view?.floor.turns ?? 0 });
    await members[0]?.act('sayReady');
  },
  announcements: async (leader, [maria]) => {
    await leader.act({ kind: 'openBallot', ballot: 0, motion: 'We meet at eight from January on.', quorum: 5 });
    await maria?.act({ kind: 'vote', ballot: 1, choice: 'yes' });
  },
};
