import { performance } from 'node:perf_hooks';
import {
  fewAtATime,
  HeldMeeting,
  MediaMember,
  type Member,
  newGroup,
  RequestRefused,
  Servant,
  startingIn,
} from '@homegroup/testbed';
import { patiently, person, within } from './people.js';
import { rowOf, type Row } from './report.js';
import { type Came, Strangers } from './strangers.js';
import { CANARY_TITLE, onServer, personName, type WatchedServer } from './watched-server.js';

const SEATED = 50;
const JOINS = 500;
const FLOOD_MS = 60_000;
const ALLOWED_MS = 250;
/** Nobody is without the voice for so long while the one who shares speaks. */
const SOUND_LOST_MS = 1_000;
/** Frames of 60 ms: all of them share this machine. */
const PACKET_MS = 60;
const SPEAKER = 5;
/** The soft close takes place this long after a share is over. */
const GRACE_MS = 30_000;
/** The share is closed by the server so long after the time of the flood, which goes on until then. */
const TAIL_MS = 3_000;
const WAIT_MS = 10_000;

export interface Flood {
  readonly seated: number;
  readonly joins: number;
  readonly floodMs: number;
}

const FULL: Flood = { seated: SEATED, joins: JOINS, floodMs: FLOOD_MS };

/** A crowd of strangers that nobody has asked for comes to a room in which one shares and the others listen. */
export function floods(count: number, size: Flood = FULL): Promise<Row[]> {
  // As an instance is set up by default, which tests of other things are not.
  const env = { PROOF_AFTER: '20', ARRIVALS: '40', OVERLOAD_DELAY_MS: '250' };
  return onServer(env, async (server) => {
    const host = await Servant.first(server.process);
    const group = await newGroup(host, { name: CANARY_TITLE });
    const rounds: Round[] = [];
    for (let round = 0; round < count; round += 1) {
      const meeting = await HeldMeeting.of(server.process, host, group, startingIn(0, { title: CANARY_TITLE }));
      rounds.push(await flood(server, meeting, size));
    }
    const answers = new Map<string, number>();
    for (const round of rounds)
      for (const [answer, times] of round.answers) answers.set(answer, (answers.get(answer) ?? 0) + times);
    return [
      rowOf({
        what: `flood: ${size.joins} strangers in ${size.floodMs / 1000} s at a room of ${size.seated}: seated people who lose sound`,
        tried: rounds.length * size.seated,
        failed: rounds.reduce((sum, { lost }) => sum + lost, 0),
        must: `0 without sound for ${SOUND_LOST_MS} ms`,
        values: rounds.flatMap(({ gapsMs }) => gapsMs),
        note: `each watched for ${Math.min(...rounds.map(({ watchedS }) => watchedS))} s; strangers were answered: ${[...answers].map(([answer, times]) => `${answer} ${times}`).join(', ')}`,
      }),
      rowOf({
        what: 'flood: the door turns to knocks by itself',
        tried: rounds.length,
        failed: rounds.filter(({ armedMs, lateIn }) => armedMs === null || lateIn > 0).length,
        must: 'while it goes on, and nobody comes in from then on',
        values: rounds.flatMap(({ armedMs }) => armedMs ?? []),
        note: `in before that: ${rounds.map(({ earlyIn }) => earlyIn).join(', ')}`,
      }),
      rowOf({
        what: 'flood: the timer that closes a share',
        tried: rounds.length,
        failed: rounds.filter(({ offMs }) => !(Math.abs(offMs) <= ALLOWED_MS)).length,
        must: `off by <= ${ALLOWED_MS} ms`,
        values: rounds.map(({ offMs }) => Math.abs(offMs)),
      }),
    ];
  });
}

interface Round extends Came {
  readonly lost: number;
  /** The longest silence of each listener. */
  readonly gapsMs: readonly number[];
  /** How long all of them were listened to, in whole seconds. */
  readonly watchedS: number;
  readonly offMs: number;
}

async function flood(server: WatchedServer, meeting: HeldMeeting, { seated, joins, floodMs }: Flood): Promise<Round> {
  const chair = await meeting.chair(personName(0));
  await chair.act({ kind: 'setWay', way: 'raisedHands' });
  const lengthMs = floodMs + TAIL_MS - GRACE_MS;
  await chair.act({ kind: 'setTiming', style: 'softClose', lengthMs });
  const speaker = await enter(server, chair, { index: 1, mark: SPEAKER });
  const listeners = await fewAtATime(seated - 2, (index) => enter(server, chair, { index: 2 + index, mark: 0 }));
  await chair.act({ kind: 'setDoor', door: 'open' });
  await speaker.member.act('raiseHand');
  await speaker.prepare();
  await chair.act({ kind: 'callNext', turn: chair.view?.floor.turns ?? 0 });
  await speaker.member.act('sayReady');
  await speaker.speak(PACKET_MS);
  await Promise.all(listeners.map((listener) => within(WAIT_MS, listener.nextOf(SPEAKER), null)));
  const closing = closeOf(speaker.member);
  const silences = listeners.map((listener) => new Silence(listener));
  const watchedFrom = performance.now();
  const watched = closing.over.then(() => {
    for (const silence of silences) silence.end();
    return Math.floor((performance.now() - watchedFrom) / 1_000);
  });
  const came = await new Strangers(server, chair).come(joins / floodMs, closing.over);
  const [offMs, watchedS] = await Promise.all([closing.offMs, watched]);
  const gapsMs = silences.map((silence) => silence.longestMs);
  speaker.silence();
  for (const one of [chair, speaker, ...listeners]) one.close();
  return { lost: gapsMs.filter((gap) => gap > SOUND_LOST_MS).length, gapsMs, watchedS, offMs, ...came };
}

/** Comes in before the flood; the chair opens the door again that so many have turned to knocks. */
async function enter(server: WatchedServer, chair: Member, who: { index: number; mark: number }): Promise<MediaMember> {
  const { index, mark } = who;
  const options = { ...person(server, 60 + index), meeting: chair.meeting, name: personName(index), mark };
  for (;;) {
    try {
      return await patiently(() => MediaMember.enter(options));
    } catch (error) {
      if (!(error instanceof RequestRefused) || error.code !== 'KNOCK_FIRST') throw error;
      await chair.act({ kind: 'setDoor', door: 'open' });
    }
  }
}

/** How far from its instant the server itself ends the share, as the one who shares sees it. */
function closeOf({ view, socket }: Member): { offMs: Promise<number>; over: Promise<void> } {
  const phase = view?.floor.turn?.phase;
  const endsAt = phase?.kind === 'sharing' && phase.clock.kind === 'running' ? (phase.clock.endsAt ?? NaN) : NaN;
  const over = new Promise<number>((resolve) => {
    socket.on('room:change', (change) => {
      if (change.floor?.turn === null) resolve(Date.now());
    });
  });
  const offMs = within(endsAt - Date.now() + GRACE_MS + WAIT_MS, over, NaN);
  return { offMs: offMs.then((at) => at - endsAt - GRACE_MS), over: offMs.then(() => undefined) };
}

/** The longest time between two packets of the one who shares, while they share. */
class Silence {
  longestMs = 0;
  private last = performance.now();
  private isOver = false;

  constructor(private readonly listener: MediaMember) {
    void this.listen();
  }

  /** They no longer share: what is silent from now on is as it should be. */
  end(): void {
    this.heardAt(performance.now());
    this.isOver = true;
  }

  private async listen(): Promise<void> {
    while (!this.isOver) this.heardAt(await this.listener.nextOf(SPEAKER));
  }

  private heardAt(at: number): void {
    if (this.isOver) return;
    this.longestMs = Math.max(this.longestMs, at - this.last);
    this.last = at;
  }
}
