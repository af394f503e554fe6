import { performance } from 'node:perf_hooks';
import {
  callNext,
  chaired,
  delay,
  fewAtATime,
  MediaMember,
  Member,
  OBJECTION_MS,
  ServerProcess,
  figuresOf,
  mean,
  type Figures,
} from '@homegroup/testbed';

/** Each of them shares as often as the limit on hands allows at once. */
const SPEAKERS = 10;
const HANDS_EACH = 2;
/** Opus in frames of 60 ms: all members share this machine, and each packet costs each of them. */
const PACKET_MS = 60;
const SHARE_MS = 300;

export interface HandOverReport {
  readonly listeners: number;
  readonly handOvers: number;
  /** From the chair's "next" to the first packet of the new voice, for every listener and hand-over, in milliseconds. */
  readonly nextToFirstPacketMs: Figures;
  /** Packets that a listener missed between the first and the last they got, of all listeners together. */
  readonly lost: number;
  readonly received: number;
  /** What one listener receives for one hand-over: socket.io messages and bytes. */
  readonly messages: number;
  readonly bytes: number;
}

/** A chair calls one after the other, each of whom has said that they are ready; true WebRTC members listen. */
export async function measureHandOver(listeners: number): Promise<HandOverReport> {
  const server = await ServerProcess.start({ OBJECTION_MS });
  const people: { close(): void }[] = [];
  try {
    const chair = await Member.enter({ url: server.url, name: 'Cleo' });
    await chaired(chair);
    const speakers = await enterAll(server, 'Speaker', SPEAKERS, 1);
    const audience = await enterAll(server, 'Listener', listeners, 0);
    people.push(chair, ...speakers, ...audience);
    await Promise.all(speakers.map((speaker) => speaker.prepare()));
    for (const speaker of speakers) speakWhileSharing(speaker);
    const before = audience.map(({ member: { received } }) => ({ ...received }));
    const times: number[] = [];
    for (let round = 0; round < HANDS_EACH; round += 1) times.push(...(await goRound(chair, speakers, audience)));
    const handOvers = SPEAKERS * HANDS_EACH;
    const spent = audience.map(({ member: { received } }, index) => ({
      messages: (received.messages - (before[index]?.messages ?? 0)) / handOvers,
      bytes: (received.bytes - (before[index]?.bytes ?? 0)) / handOvers,
    }));
    return {
      listeners,
      handOvers,
      nextToFirstPacketMs: figuresOf(times),
      ...lossOf(audience),
      messages: mean(spent.map(({ messages }) => messages)),
      bytes: Math.round(mean(spent.map(({ bytes }) => bytes))),
    };
  } finally {
    for (const person of people) person.close();
    await server.stop();
  }
}

/** Those who are heard have marks of their own, from 1; those who listen have none. */
function enterAll(server: ServerProcess, name: string, count: number, firstMark: number): Promise<MediaMember[]> {
  return fewAtATime(count, (index) =>
    MediaMember.enter({ url: server.url, name: `${name} ${index}`, mark: firstMark === 0 ? 0 : firstMark + index }),
  );
}

/** As a page does: heard from the moment at which the view gives this seat the floor. */
function speakWhileSharing(speaker: MediaMember): void {
  speaker.member.socket.on('room:change', () => {
    const turn = speaker.member.view?.floor.turn;
    const isSharing = turn?.phase.kind === 'sharing' && turn.seat === speaker.member.seat;
    if (isSharing) void speaker.speak(PACKET_MS);
    else speaker.silence();
  });
}

async function goRound(chair: Member, speakers: readonly MediaMember[], audience: readonly MediaMember[]) {
  for (const { member } of speakers) await member.act('raiseHand');
  for (const { member } of speakers) await member.act('sayReady');
  await delay(SHARE_MS);
  const times: number[] = [];
  for (const { mark } of speakers) {
    const first = audience.map((listener) => listener.nextOf(mark));
    const began = performance.now();
    await callNext(chair);
    times.push(...(await Promise.all(first)).map((at) => at - began));
    await delay(SHARE_MS);
  }
  await chair.act({ kind: 'endTurn', turn: chair.view?.floor.turns ?? 0 });
  return times;
}

function lossOf(audience: readonly MediaMember[]): { lost: number; received: number } {
  const streams = audience.flatMap(({ sequences }) => sequences).filter(({ length }) => length > 0);
  const received = streams.reduce((sum, { length }) => sum + length, 0);
  const expected = streams.reduce((sum, stream) => sum + span(stream), 0);
  return { lost: expected - received, received };
}

/** How many packets there are from the first to the last, in sequence numbers of 16 bits (RFC 3550, 5.1). */
function span(sequence: readonly number[]): number {
  const [first = 0] = sequence;
  return 1 + Math.max(...sequence.map((number) => (number - first) & 0xffff));
}
