import { performance } from 'node:perf_hooks';
import { delay, HeldMeeting, MediaMember, Member, newGroup, Servant, startingIn } from '@homegroup/testbed';
import { Last } from './last.js';
import { answerOf, comesTrue, patiently, person, within } from './people.js';
import { rowOf, type Row } from './report.js';
import {
  addressOn,
  CANARY_TITLE,
  canaryMessage,
  canaryToken,
  onServer,
  personName,
  type WatchedServer,
} from './watched-server.js';

const SPEAKERS = 3;
const FILMERS = 2;
const LISTENERS = 2;
const P95_MS = 500;
/** After so long whatever still comes is something that got through. */
const SILENT_AFTER_MS = 1_200;
const COMES_MAX_MS = 10_000;
/** So many write and come to the door around the press, one after the other. */
const TRIES = 5;
const TRY_MS = 100;
/** Each who is there writes once a round, a little earlier in each, and nobody may write more than five times in ten seconds. */
const ROUND_MS = 2_800;

/** What the button stops, by what it is called in the report. */
const STOPPED = {
  voices: 'the last packet of a voice',
  cameras: 'the last picture of a camera',
  chat: 'the last message to everyone',
  door: 'the last stranger who comes in',
} as const;
type Stopped = keyof typeof STOPPED;
const ALL_STOPPED = ['voices', 'cameras', 'chat', 'door'] as const satisfies readonly Stopped[];

/** How long after the press each still came, and whether it came before and no more at the end. */
type Pressed = Readonly<Record<Stopped, { readonly stopMs: readonly number[]; readonly isStill: boolean }>>;

/**
 * A trusted servant presses the button while several speak, show themselves, write and come to the open door at once; every
 * receiver notes when the last of each came.
 */
export function serenityPresses(count: number): Promise<Row[]> {
  return onServer({}, async (server) => {
    const room = await gather(server);
    const rounds: Pressed[] = [];
    for (let round = 0; round < count; round += 1) rounds.push(await press(room, round));
    for (const one of [room.chair, ...room.everyone]) one.close();
    return ALL_STOPPED.map((what) =>
      rowOf({
        what: `serenity button: from the press to ${STOPPED[what]} (${room.everyone.length} receivers)`,
        tried: count,
        failed: rounds.filter((pressed) => !pressed[what].isStill).length,
        must: `stopped, p95 <= ${P95_MS} ms`,
        values: rounds.flatMap((pressed) => pressed[what].stopMs),
        bound: ({ p95 }) => p95 <= P95_MS,
      }),
    );
  });
}

interface Gathered {
  readonly server: WatchedServer;
  readonly chair: Member;
  readonly speakers: readonly MediaMember[];
  readonly filmers: readonly MediaMember[];
  readonly everyone: readonly MediaMember[];
  /** In the packets of those who speak, and of those who show themselves. */
  readonly marks: { readonly voices: readonly number[]; readonly cameras: readonly number[] };
  /** What one who comes without media says that their device can do. */
  readonly media: Parameters<Member['enter']>[1];
}

async function gather(server: WatchedServer): Promise<Gathered> {
  const host = await Servant.first(server.process);
  const group = await newGroup(host, { name: CANARY_TITLE });
  const settings = startingIn(0, { title: CANARY_TITLE, way: 'conversation' });
  const meeting = await HeldMeeting.of(server.process, host, group, settings);
  const chair = await meeting.chair(personName(0));
  await chair.act({ kind: 'setWay', way: 'conversation' });
  await chair.act({ kind: 'setChat', to: 'all' });
  const comeIn = (_: unknown, index: number) =>
    MediaMember.enter({
      ...person(server, 1 + index),
      meeting: meeting.link,
      name: personName(1 + index),
      mark: 1 + index,
    });
  const everyone = await Promise.all(Array.from({ length: SPEAKERS + FILMERS + LISTENERS }, comeIn));
  const speakers = everyone.slice(0, SPEAKERS);
  const filmers = everyone.slice(SPEAKERS, SPEAKERS + FILMERS);
  await Promise.all(everyone.map((one) => one.watch(filmers.map(({ member }) => member.seat ?? ''))));
  for (const filmer of filmers) await filmer.pictures.film();
  const { rtpCapabilities } = (await chair.porch()).media;
  const marks = { voices: speakers.map(({ mark }) => mark), cameras: filmers.map(({ mark }) => mark) };
  return { server, chair, speakers, filmers, everyone, marks, media: { rtpCapabilities } };
}

/** All goes on, the button, stillness; and everyone goes on by their own word. */
async function press(room: Gathered, round: number): Promise<Pressed> {
  const { speakers, filmers } = room;
  const roundIsOver = delay(ROUND_MS);
  const strangers = await Promise.all(Array.from({ length: TRIES + 2 }, (_, index) => stranger(room, round, index)));
  const [first, last, ...between] = strangers;
  if (!first || !last) throw new Error('nobody comes');
  for (const speaker of speakers) {
    await patiently(() => speaker.member.act('unmute'));
    await speaker.speak();
  }
  for (const filmer of filmers) await patiently(() => filmer.member.act('showCamera'));
  const before = await allGoesOn(room, round, first);
  await delay(300);
  const stopMs = await pressAmong(room, round, between);
  const after = await nothingGoesOn(room, round, last);
  await goOn(room, strangers);
  await roundIsOver;
  const both = (what: Stopped) => ({ stopMs: stopMs[what], isStill: before[what] && after[what] });
  return { voices: both('voices'), cameras: both('cameras'), chat: both('chat'), door: both('door') };
}

/** How long after the press each still came, at each who receives it. */
async function pressAmong({ chair, everyone, marks, media }: Gathered, round: number, strangers: readonly Member[]) {
  const pressedAt = performance.now();
  const lasts = {
    voices: everyone.map((one) => Last.heardBy(one, marks.voices)),
    cameras: everyone.map((one) => Last.seenBy(one, marks.cameras)),
    chat: everyone.map(({ member }) => Last.readBy(member)),
  };
  const tries = strangers.map((one, index) => tryAfter({ everyone, media }, { round, index, one }));
  await chair.act({ kind: 'callForSerenity', serenity: chair.view?.serenity.number ?? 0 });
  const answeredMs = performance.now() - pressedAt;
  const cameIn = await Promise.all(tries);
  await delay(Math.max(0, pressedAt + SILENT_AFTER_MS - performance.now()));
  const since = (instants: readonly number[]) => {
    const later = instants.filter((at) => at > 0).map((at) => at - pressedAt);
    // What did not come at all after the press was stopped when it was answered, at the latest.
    return later.length > 0 ? later : [answeredMs];
  };
  return {
    voices: since(lasts.voices.map((one) => one.stop())),
    cameras: since(lasts.cameras.map((one) => one.stop())),
    chat: since(lasts.chat.map((one) => one.stop())),
    door: since([Math.max(...cameIn)]),
  };
}

/** Whoever stands at the door already, by a connection of their own. */
function stranger({ server, chair }: Gathered, round: number, index: number): Promise<Member> {
  const from = addressOn(100 + (round % 100), index);
  return Member.connect({
    url: server.url,
    meeting: chair.meeting,
    token: canaryToken(),
    device: canaryToken(),
    from,
  });
}

/** Everyone hears, sees and reads, and the door is open: otherwise stillness would show nothing. */
async function allGoesOn({ speakers, filmers, everyone, media }: Gathered, round: number, comer: Member) {
  const allCome = (come: Promise<unknown>[]) =>
    within(
      COMES_MAX_MS,
      Promise.all(come).then(() => true),
      false,
    );
  const others = (one: MediaMember, group: readonly MediaMember[]) => group.filter((other) => other !== one);
  const read = everyone.map(({ member }) => new Promise((resolve) => member.socket.once('chat:message', resolve)));
  const writer = everyone[round % everyone.length];
  await writer?.member.request('chat:say', { text: canaryMessage(round * 10), to: { kind: 'all' } });
  const [voices, cameras, chat, door] = await Promise.all([
    allCome(everyone.map((one) => one.nextOf(others(one, speakers)[0]?.mark ?? 0))),
    allCome(everyone.map((one) => one.pictures.nextOf(others(one, filmers)[0]?.mark ?? 0))),
    allCome(read),
    answerOf(() => comer.enter(personName(100), media)).then((answer) => answer === 'IN'),
  ]);
  return { voices, cameras, chat, door };
}

/** Writes, and has somebody come in, so long after the press; the instant at which they were in, or 0. */
async function tryAfter(
  { everyone, media }: Pick<Gathered, 'everyone' | 'media'>,
  { round, index, one }: { round: number; index: number; one: Member },
): Promise<number> {
  await delay(index * TRY_MS);
  const writer = everyone[(round + 1 + index) % everyone.length];
  const text = canaryMessage(round * 10 + 1 + index);
  // Refused, where everything stands still already.
  await writer?.member.request('chat:say', { text, to: { kind: 'all' } }).catch(() => undefined);
  return one.enter(personName(101 + index), media).then(
    () => performance.now(),
    () => 0,
  );
}

/** Nothing comes, and whoever tries is told why. */
async function nothingGoesOn({ everyone, marks, media }: Gathered, round: number, comer: Member) {
  const voices = everyone.map((one) => Last.heardBy(one, marks.voices));
  const cameras = everyone.map((one) => Last.seenBy(one, marks.cameras));
  const writer = everyone[(round + 1 + TRIES) % everyone.length];
  const said = { text: canaryMessage(round * 10 + 9), to: { kind: 'all' } } as const;
  const [chat, door] = await Promise.all([
    answerOf(async () => writer?.member.request('chat:say', said)),
    answerOf(() => comer.enter(personName(110), media)),
    delay(200),
  ]);
  return {
    voices: voices.every((one) => one.stop() === 0),
    cameras: cameras.every((one) => one.stop() === 0),
    chat: chat === 'SERENITY',
    door: door === 'SERENITY',
  };
}

async function goOn({ chair, speakers, everyone }: Gathered, strangers: readonly Member[]): Promise<void> {
  for (const speaker of speakers) speaker.silence();
  await chair.act({ kind: 'endSerenity', serenity: chair.view?.serenity.number ?? 0 });
  for (const one of strangers) {
    if (one.seat !== null) await one.request('room:leave', {});
    one.close();
  }
  await comesTrue(() => everyone.every(({ member }) => member.view?.serenity.isOn === false), COMES_MAX_MS);
}
