import { performance } from 'node:perf_hooks';
import { type ShareClock } from '@homegroup/room';
import { callNext, chaired, delay, Member, OBJECTION_MS } from '@homegroup/testbed';
import { rowOf, type Row } from './report.js';
import { addressOn, canaryToken, onServer, personName, type WatchedServer } from './watched-server.js';

const ALLOWED_MS = 250;
const BACK_MAX_MS = 10_000;
const BACK_P95_MS = 5_000;
const PEOPLE = 4;
/** The place of the one who shares among them. */
const SHARING = 1;
const SHARE_MS = 2 * 60 * 60_000;

interface Round {
  readonly backMs: number;
  /** Time left of the share after the crash less before. */
  readonly offMs: number;
  /** Commands that were answered and are not there any more. */
  readonly lost: number;
  readonly isAsBefore: boolean;
}

/** Kills the server in the middle of a share, while everyone gives commands, and has all of them come back. */
export function crashesInShare(count: number): Promise<Row[]> {
  return onServer({ OBJECTION_MS }, async (server) => {
    const room = await Sharing.begin(server);
    const rounds: Round[] = [];
    for (let round = 0; round < count; round += 1) rounds.push(await room.crash(200 + ((round * 137) % 400)));
    room.close();
    return rowsOf(rounds);
  });
}

function rowsOf(rounds: readonly Round[]): Row[] {
  const tried = rounds.length;
  const must = `all seats back <= ${BACK_MAX_MS / 1000} s, p95 <= ${BACK_P95_MS / 1000} s`;
  return [
    rowOf({
      what: 'server SIGKILL in the middle of a share: seats and queue',
      tried,
      failed: rounds.filter(({ isAsBefore }) => !isAsBefore).length,
      must,
      values: rounds.map(({ backMs }) => backMs),
      bound: ({ p95, max }) => p95 <= BACK_P95_MS && max <= BACK_MAX_MS,
    }),
    rowOf({
      what: 'server SIGKILL: rounds with an answered command lost',
      tried,
      failed: rounds.filter(({ lost }) => lost > 0).length,
      must: '0 lost',
    }),
    rowOf({
      what: "server SIGKILL: the share's timer",
      tried,
      failed: rounds.filter(({ offMs }) => !(Math.abs(offMs) <= ALLOWED_MS)).length,
      must: `off by <= ${ALLOWED_MS} ms`,
      values: rounds.map(({ offMs }) => Math.abs(offMs)),
    }),
  ];
}

/** A room in which one shares and two wait. */
class Sharing {
  private readonly seats: (string | null)[];

  private constructor(
    private readonly server: WatchedServer,
    private members: Member[],
  ) {
    this.seats = members.map(({ seat }) => seat);
  }

  static async begin(server: WatchedServer): Promise<Sharing> {
    const members: Member[] = [];
    for (let index = 0; index < PEOPLE; index += 1) members.push(await comeIn(server, index, canaryToken()));
    const [chair, ...others] = members;
    if (!chair) throw new Error('nobody came');
    await chaired(chair);
    await chair.act({ kind: 'setTiming', style: 'warning', lengthMs: SHARE_MS });
    for (const member of others) await member.act('raiseHand');
    await callNext(chair);
    await members[SHARING]?.act('sayReady');
    return new Sharing(server, members);
  }

  async crash(afterMs: number): Promise<Round> {
    const answered = this.members.map(() => 0);
    const giving = this.members.map((member, index) => giveCommands(member, (number) => (answered[index] = number)));
    await delay(afterMs);
    const before = this.left(Date.now());
    await this.server.process.crash();
    const began = performance.now();
    await Promise.all(giving);
    await this.server.process.launch();
    const { left, kept } = await this.comeBack();
    const backMs = performance.now() - began;
    return {
      backMs,
      offMs: left - before,
      lost: answered.reduce((sum, number, index) => sum + Math.max(0, number - (kept[index] ?? 0)), 0),
      isAsBefore: this.isAsBefore(),
    };
  }

  close(): void {
    for (const member of this.members) member.close();
  }

  /** Everyone takes their seat again; what is left of the share when the one who shares is back, and the commands that the server knows. */
  private async comeBack(): Promise<{ left: number; kept: number[] }> {
    const tokens = this.members.map(({ token }) => token);
    this.close();
    this.members = [];
    const kept: number[] = [];
    let left = NaN;
    for (const [index, token] of tokens.entries()) {
      const member = await Member.connect({ url: this.server.url, token, from: addressOn(index) });
      kept.push((await member.enter('x')).own.lastCommand);
      this.members.push(member);
      // From here on the clock runs, whether or not the others are back.
      if (index === SHARING) left = this.left(Date.now());
    }
    return { left, kept };
  }

  private isAsBefore(): boolean {
    const queue = this.members[PEOPLE - 1]?.view?.queue ?? [];
    const [, , ...waiting] = this.seats;
    const sameSeats = this.members.every(({ seat }, index) => seat === this.seats[index]);
    return sameSeats && queue.join() === waiting.join();
  }

  /** Milliseconds left of the share, as the one who shares sees it; server and test have the same clock here. */
  private left(at: number): number {
    const phase = this.members[SHARING]?.view?.floor.turn?.phase;
    return phase?.kind === 'sharing' ? leftOf(phase.clock, at) : NaN;
  }
}

async function comeIn(server: WatchedServer, index: number, token: string): Promise<Member> {
  const from = addressOn(index);
  return Member.enter({ url: server.url, token, device: canaryToken(), from, name: personName(index) });
}

/** Gives commands one after the other until the line is cut, and tells the number of each that was answered. */
async function giveCommands(member: Member, answered: (number: number) => void): Promise<void> {
  const cut = new Promise<'cut'>((resolve) => member.socket.once('disconnect', () => resolve('cut')));
  for (let isShown = true; member.socket.connected; isShown = !isShown) {
    const given = member.act(isShown ? 'showCamera' : 'hideCamera').then(
      () => 'answered' as const,
      () => 'refused' as const,
    );
    if ((await Promise.race([given, cut])) === 'answered') answered(member.lastNumber);
    // Twenty a second are taken from one line.
    await delay(60);
  }
}

function leftOf(clock: ShareClock, at: number): number {
  if (clock.kind === 'running') return (clock.endsAt ?? Infinity) - at;
  return clock.leftMs ?? Infinity;
}
