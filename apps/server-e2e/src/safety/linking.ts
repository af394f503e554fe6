import { randomInt } from 'node:crypto';
import { type Porch } from '@homegroup/contracts';
import {
  fetchSeatTokens,
  HeldMeeting,
  joinGroup,
  Member,
  newGroup,
  Servant,
  startingIn,
  type SeatToken,
} from '@homegroup/testbed';
import { type Evidence, guessersFor } from './guesses.js';
import { type Dump, dumpOf, type Line } from './kept-by-server.js';
import { inLanes, patiently } from './people.js';
import { rowOf, type Row } from './report.js';
import { addressOn, CANARY_TITLE, canaryToken, onServer, personName, type WatchedServer } from './watched-server.js';

const SIGMAS = 3;
const LANES = 10;

export interface Game {
  readonly members: number;
  readonly meetings: number;
}

const FULL: Game = { members: 200, meetings: 30 };

interface Player {
  readonly account: string;
  readonly tokens: readonly SeatToken[];
}

/**
 * Whoever has the disk, its keys, the log, the metrics and the bytes of the wire says which account has which seat. All
 * members come to all meetings, so that each guess is one of as many as there are members.
 */
export function linkingGame(guesses: number, game: Game = gameOf(guesses)): Promise<Row[]> {
  return onServer({}, async (server) => {
    const host = await Servant.first(server.process);
    const group = await newGroup(host, { name: CANARY_TITLE });
    const meetings: HeldMeeting[] = [];
    for (let index = 0; index < game.meetings; index += 1) {
      const settings = startingIn(0, { door: 'members', title: CANARY_TITLE });
      meetings.push(await HeldMeeting.of(server.process, host, group, settings));
    }
    const players = await gather(server, host, { group: group.id, count: game.members });
    const evidence: { of: Evidence; truth: readonly string[] }[] = [];
    for (const meeting of meetings) evidence.push(await hold(server, meeting, players));
    return [scored(evidence), await namedOutside(server, evidence)];
  });
}

function gameOf(guesses: number): Game {
  return guesses >= FULL.members * FULL.meetings
    ? FULL
    : { members: Math.max(2, Math.ceil(guesses / 10)), meetings: 10 };
}

function scored(evidence: readonly { of: Evidence; truth: readonly string[] }[]): Row {
  const [first] = evidence;
  if (!first) throw new Error('no meeting was held');
  const scores = guessersFor(first.of.dump).map(({ name, guess }) => ({
    name,
    hits: evidence.reduce((sum, { of, truth }) => sum + hitsOf(guess(of), truth), 0),
  }));
  // Of a meeting's guesses one is right by chance, give or take one.
  const expected = evidence.length;
  const most = expected + SIGMAS * Math.sqrt(expected);
  const tried = evidence.reduce((sum, { truth }) => sum + truth.length, 0);
  return rowOf({
    what: `linking game: ways to guess which of ${first.of.accounts.length} accounts has a seat (${scores.length} ways, ${tried} guesses each)`,
    tried: tried * scores.length,
    failed: scores.filter(({ hits }) => hits > most).length,
    must: `no better than chance: ${expected} right, at most ${Math.floor(most)} (${SIGMAS} sigma)`,
    note: scores.map(({ name, hits }) => `${name}: ${hits}`).join('; '),
  });
}

function hitsOf(guessed: readonly string[], truth: readonly string[]): number {
  return truth.filter((account, place) => guessed[place] === account).length;
}

/** Accounts, handles and nonces in the log and in the metrics, where an order or a time might stand beside them. */
async function namedOutside(server: WatchedServer, evidence: readonly { of: Evidence }[]): Promise<Row> {
  const accounts = evidence[0]?.of.accounts ?? [];
  const handles = evidence
    .flatMap(({ of }) => of.room.seats.map(({ handle }) => handle ?? ''))
    .filter((handle) => handle !== '');
  const nonces = evidence.flatMap(({ of }) => of.nonces.map((nonce) => Buffer.from(nonce).toString('base64url')));
  const text = `${server.process.output}\n${await server.metrics()}`;
  const all = [...accounts, ...handles, ...nonces];
  return rowOf({
    what: 'linking game: accounts, handles and nonces in the log and the metrics',
    tried: all.length,
    failed: all.filter((word) => text.includes(word)).length,
    must: '0',
  });
}

/** Members come to the group, and fetch their tokens in an order of its own. */
async function gather(server: WatchedServer, host: Servant, { group, count }: { group: string; count: number }) {
  const servants = await joinGroup(server.process, host, group, count);
  const accounts = inOrderOfWriting((await dumpOf(server)).tables.get('members') ?? []);
  if (accounts.length !== count) throw new Error('not everybody is on the roll');
  const pairs = servants.map((servant, index) => ({ servant, account: accounts[index] ?? '' }));
  const players: Player[] = [];
  for (const { servant, account } of shuffled(pairs)) {
    players.push({ account, tokens: await fetchSeatTokens(servant, group) });
  }
  return players;
}

/** All come, in an order of chance, under names of the moment; then a dump is taken, and all leave. */
async function hold(server: WatchedServer, meeting: HeldMeeting, players: readonly Player[]) {
  const coming = shuffled(players).map((player, index) => ({ player, name: personName(index), index }));
  const members: Member[] = [];
  const capabilities = await capabilitiesOf(server, meeting);
  const shownBy = new Map<string, SeatToken>();
  await inLanes(coming.length, LANES, async (place) => {
    const one = coming[place];
    const token = one?.player.tokens.find(({ link }) => link === meeting.link);
    if (!one || !token) throw new Error('there is no token for this meeting');
    shownBy.set(one.name, token);
    members.push(await comeIn(server, meeting, { ...one, token, capabilities }));
  });
  const dump = await dumpOf(server);
  for (const member of members) await member.request('room:leave', {});
  for (const member of members) member.close();
  return judged(dump, { meeting, players, coming, shownBy });
}

interface Held {
  readonly meeting: HeldMeeting;
  readonly players: readonly Player[];
  readonly coming: readonly { readonly player: Player; readonly name: string }[];
  readonly shownBy: ReadonlyMap<string, SeatToken>;
}

function judged(dump: Dump, { meeting, players, coming, shownBy }: Held): { of: Evidence; truth: readonly string[] } {
  const room = dump.rooms.find(({ seats }) => seats.length === players.length);
  if (!room) throw new Error('the room is not in the dump');
  const accountOf = new Map(coming.map(({ player, name }) => [name, player.account]));
  const blinded = new Map(
    players.map(({ account, tokens }) => [
      account,
      tokens.find(({ link }) => link === meeting.link)?.blinded ?? new Uint8Array(0),
    ]),
  );
  const nonces = room.seats.map(({ name }) => shownBy.get(name)?.nonce ?? new Uint8Array(0));
  const accounts = players.map(({ account }) => account);
  const truth = room.seats.map(({ name }) => accountOf.get(name) ?? '');
  return { of: { dump, room, accounts: shuffled(accounts), blinded, nonces }, truth };
}

interface Coming {
  readonly name: string;
  readonly index: number;
  readonly token: SeatToken;
  readonly capabilities: Porch['media']['rtpCapabilities'];
}

async function comeIn(
  server: WatchedServer,
  meeting: HeldMeeting,
  { name, index, token, capabilities }: Coming,
): Promise<Member> {
  const seatToken = canaryToken();
  const who = { token: seatToken, device: canaryToken(), from: addressOn(index % 200, index) };
  const member = await Member.connect({ url: server.url, meeting: meeting.link, ...who });
  const shown = token.shownWith(seatToken);
  await patiently(() => member.enter(name, { member: shown, rtpCapabilities: capabilities }));
  return member;
}

async function capabilitiesOf(
  server: WatchedServer,
  { link }: HeldMeeting,
): Promise<Porch['media']['rtpCapabilities']> {
  const asking = await Member.connect({ url: server.url, meeting: link, token: canaryToken(), device: canaryToken() });
  const { media } = await asking.porch();
  asking.close();
  return media.rtpCapabilities;
}

function inOrderOfWriting(lines: readonly Line[]): string[] {
  return [...lines].sort((a, b) => Number(a['xmin']) - Number(b['xmin'])).map((line) => String(line['account_id']));
}

function shuffled<T>(all: readonly T[]): T[] {
  const rest = [...all];
  return all.flatMap(() => rest.splice(randomInt(rest.length), 1));
}
