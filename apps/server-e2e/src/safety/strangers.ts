import { performance } from 'node:perf_hooks';
import { type Porch } from '@homegroup/contracts';
import { delay, Member, proofFor } from '@homegroup/testbed';
import { answerOf } from './people.js';
import { addressOn, canaryToken, personName, type WatchedServer } from './watched-server.js';

/** One in so many does the work that the door asks for, until the door has turned: all their devices are this machine. */
const WORKERS_IN = 5;

export interface Came {
  /** How often each answer was given. */
  readonly answers: ReadonlyMap<string, number>;
  /** When the door turned to knocks, in milliseconds since the first came; null if it did not. */
  readonly armedMs: number | null;
  /** Who came in, having asked before that; and who asked after it and came in all the same. */
  readonly earlyIn: number;
  readonly lateIn: number;
}

/** People whom nobody has asked for: each comes once, as somebody else, and knocks where it must. */
export class Strangers {
  private readonly answers = new Map<string, number>();
  private readonly members: Member[] = [];
  private readonly began = performance.now();
  private armedMs: number | null = null;
  private readonly in = { early: 0, late: 0 };

  constructor(
    private readonly server: WatchedServer,
    private readonly chair: Member,
  ) {
    chair.socket.on('room:change', ({ door }) => {
      if (door?.because === 'crowd') this.armedMs ??= performance.now() - this.began;
    });
  }

  /** So many a millisecond, until it is over. */
  async come(perMs: number, over: Promise<void>): Promise<Came> {
    const told = new AbortController();
    void over.then(() => told.abort());
    const { rtpCapabilities } = (await this.chair.porch()).media;
    const all: Promise<void>[] = [];
    for (let index = 0; !told.signal.aborted; index += 1) {
      all.push(this.comeOnce(index, rtpCapabilities).catch(() => this.count('not reached')));
      await delay(Math.max(0, this.began + (index + 1) / perMs - performance.now()));
    }
    await Promise.all(all);
    for (const member of this.members) member.close();
    const { early: earlyIn, late: lateIn } = this.in;
    return { answers: this.answers, armedMs: this.armedMs, earlyIn, lateIn };
  }

  private async comeOnce(index: number, rtpCapabilities: Porch['media']['rtpCapabilities']): Promise<void> {
    const who = { token: canaryToken(), device: canaryToken(), from: addressOn(100 + (index % 150), index) };
    const { meeting } = this.chair;
    const member = await Member.connect({ url: this.server.url, meeting, ...who });
    this.members.push(member);
    const asked = { name: personName(1_000 + index), isVisitor: false };
    const enter = (proof?: string) => {
      const isLate = this.armedMs !== null;
      const answer = answerOf(() =>
        member.request('room:enter', { ...asked, rtpCapabilities, ...(proof && { proof }) }),
      );
      return answer.then((code) => {
        if (code === 'IN') this.in[isLate ? 'late' : 'early'] += 1;
        return code;
      });
    };
    let answer = await enter();
    if (answer === 'PROOF_NEEDED' && index % WORKERS_IN === 0 && this.armedMs === null)
      answer = `after the work ${await enter(await proofFor(this.server.url, meeting))}`;
    if (answer.endsWith('KNOCK_FIRST')) answer = `knock ${await answerOf(() => member.request('door:knock', asked))}`;
    this.count(answer);
  }

  private count(answer: string): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }
}
