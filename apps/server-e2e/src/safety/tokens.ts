import { randomBytes } from 'node:crypto';
import { type MemberToken } from '@homegroup/contracts';
import {
  fetchSeatTokens,
  HeldMeeting,
  joinGroup,
  Member,
  newGroup,
  type SeatToken,
  Servant,
  startingIn,
} from '@homegroup/testbed';
import { answerOf, inLanes, patiently, person } from './people.js';
import { rowOf, type Row } from './report.js';
import { addressOn, CANARY_TITLE, canaryToken, onServer, personName, type WatchedServer } from './watched-server.js';

const LANES = 16;
const MEMBERS = 24;
/** What a door of members answers to whoever shows nothing that holds. */
const REFUSALS = new Set(['TOKEN_VOID', 'KNOCK_FIRST']);

interface Room {
  readonly meeting: HeldMeeting;
  readonly chair: Member;
  /** What each member's browser has: a token of this meeting, and one of another meeting of the group. */
  readonly tokens: readonly { readonly right: SeatToken; readonly wrong: SeatToken }[];
}

/** Attempts to come in with a token that does not hold, and to have a second seat with one that does. */
export function tokenForgeries(count: number): Promise<Row[]> {
  return onServer({}, async (server) => {
    const room = await closedRoom(server);
    const part = Math.ceil(count / 4);
    const rows = [
      await secondSeats(server, room, part),
      await refused(server, room, { what: 'forged seat tokens', count: part, show: forged }),
      await refused(server, room, {
        what: "replayed seat tokens (another's words, another seat)",
        count: part,
        show: replayed,
      }),
      await refused(server, room, { what: 'seat tokens of another meeting', count: part, show: ofAnother }),
    ];
    room.chair.close();
    return rows;
  });
}

/** Members who come back with the token and the seat that they had. */
export function lawfulResumes(count: number): Promise<Row[]> {
  return onServer({}, async (server) => {
    const { meeting, chair, tokens } = await closedRoom(server);
    const seated = await Promise.all(tokens.map(({ right }, index) => firstSeat(server, meeting, { right, index })));
    let failed = 0;
    await inLanes(tokens.length, LANES, async (index) => {
      for (let round = index; round < count; round += tokens.length) {
        const before = seated[index];
        const held = tokens[index];
        if (!before || !held) throw new Error('nobody is there');
        const back = await comeAgain(server, before, held.right);
        if (back.seat !== before.seat) failed += 1;
        seated[index] = back;
        before.close();
      }
    });
    const whole = await chair.request('room:whole', {});
    const extra = whole.seats.length - 1 - tokens.length;
    for (const member of [chair, ...seated]) member.close();
    return [
      rowOf({
        what: 'lawful resumes with the same seat token, every other one from a new tab',
        tried: count,
        failed: failed + Math.abs(extra),
        must: 'the same seat each time',
      }),
    ];
  });
}

async function closedRoom(server: WatchedServer): Promise<Room> {
  const host = await Servant.first(server.process);
  const group = await newGroup(host, { name: CANARY_TITLE });
  const meeting = await HeldMeeting.of(
    server.process,
    host,
    group,
    startingIn(0, { door: 'members', title: CANARY_TITLE }),
  );
  const other = await HeldMeeting.of(
    server.process,
    host,
    group,
    startingIn(0, { door: 'members', title: CANARY_TITLE }),
  );
  const members = await joinGroup(server.process, host, group.id, MEMBERS);
  const tokens: Room['tokens'][number][] = [];
  for (const member of members) {
    const fetched = await fetchSeatTokens(member, group.id);
    const of = ({ link }: HeldMeeting) => fetched.find((token) => token.link === link);
    const [right, wrong] = [of(meeting), of(other)];
    if (right && wrong) tokens.push({ right, wrong });
  }
  if (tokens.length < MEMBERS) throw new Error('there are no tokens for these meetings');
  return { meeting, chair: await meeting.chair(personName(0)), tokens };
}

/** Shows a true token for a seat of one's own while another tab has a seat with it: that seat comes along, and no second one is there. */
async function secondSeats(server: WatchedServer, { meeting, chair, tokens }: Room, count: number): Promise<Row> {
  const seats: string[] = [];
  for (const [index, { right }] of tokens.entries()) {
    const member = await firstSeat(server, meeting, { right, index });
    seats.push(member.seat ?? '');
    member.close();
  }
  let failed = 0;
  // One token at a time: the newest line has the seat. All of them from the start: a seat is kept for so long and no longer.
  await inLanes(tokens.length, tokens.length, async (lane) => {
    for (let round = lane; round < count; round += tokens.length) {
      const held = tokens[lane];
      if (!held) throw new Error('nobody is there');
      const seatToken = canaryToken();
      const member = await connect(server, meeting, seatToken, round);
      await patiently(() => member.enter(personName(round), { member: held.right.shownWith(seatToken) }));
      if (member.seat !== seats[lane]) failed += 1;
      member.close();
    }
  });
  const whole = await chair.request('room:whole', {});
  return rowOf({
    what: 'second seats with one seat token',
    tried: count,
    failed: failed + Math.max(0, whole.seats.length - 1 - tokens.length),
    must: '0: the seat that is there, and no other',
  });
}

type Show = (room: Room, index: number, seatToken: string) => MemberToken;

async function refused(
  server: WatchedServer,
  room: Room,
  { what, count, show }: { what: string; count: number; show: Show },
): Promise<Row> {
  let failed = 0;
  await inLanes(count, LANES, async (index) => {
    const seatToken = canaryToken();
    const member = await connect(server, room.meeting, seatToken, index);
    const answer = await answerOf(() => member.enter(personName(index), { member: show(room, index, seatToken) }));
    if (!REFUSALS.has(answer)) failed += 1;
    member.close();
  });
  return rowOf({ what, tried: count, failed, must: '0 admitted' });
}

const noise = () => randomBytes(32).toString('base64url');

function forged(room: Room, index: number, seatToken: string): MemberToken {
  const { right } = heldBy(room, index);
  const shown = right.shownWith(seatToken);
  const kinds: readonly MemberToken[] = [
    { nonce: noise(), mac: noise() },
    { ...shown, mac: noise() },
    { ...shown, nonce: noise() },
    { nonce: shown.mac, mac: shown.nonce },
    { ...shown, mac: flipped(shown.mac) },
  ];
  return kinds[index % kinds.length] ?? shown;
}

/** Word for word what another member has shown, for their seat. */
function replayed(room: Room, index: number): MemberToken {
  return heldBy(room, index).right.shownWith(canaryToken());
}

function ofAnother(room: Room, index: number, seatToken: string): MemberToken {
  return heldBy(room, index).wrong.shownWith(seatToken);
}

function heldBy({ tokens }: Room, index: number) {
  const held = tokens[index % tokens.length];
  if (!held) throw new Error('nobody is there');
  return held;
}

/** One bit is another. */
function flipped(mac: string): string {
  const bytes = Buffer.from(mac, 'base64url');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64url');
}

async function firstSeat(
  server: WatchedServer,
  meeting: HeldMeeting,
  { right, index }: { right: SeatToken; index: number },
): Promise<Member> {
  const seatToken = canaryToken();
  const member = await connect(server, meeting, seatToken, index);
  await patiently(() => member.enter(personName(1 + index), { member: right.shownWith(seatToken) }));
  return member;
}

/** Back on a line of its own: in turn with the same tab, and in a new tab that has nothing but the seat token. */
async function comeAgain(server: WatchedServer, before: Member, right: SeatToken): Promise<Member> {
  const isNewTab = Math.random() < 0.5;
  const token = isNewTab ? canaryToken() : before.token;
  const device = isNewTab ? canaryToken() : before.device;
  const back = await Member.connect({ ...person(server, 0), meeting: before.meeting, token, device });
  await patiently(() => back.enter('x', { member: right.shownWith(token) }));
  return back;
}

function connect(server: WatchedServer, { link }: HeldMeeting, token: string, index: number): Promise<Member> {
  const from = addressOn(index % 200, index);
  return Member.connect({ url: server.url, meeting: link, token, device: canaryToken(), from });
}
