import { performance } from 'node:perf_hooks';
import { delay, Member } from '@homegroup/testbed';
import { addressOn, canaryToken, personName, type WatchedServer } from './watched-server.js';

const EVERY_MS = 100;

/** Someone who is in a room and goes on asking, while others do their worst: what they wait for their answers. */
export class GoodMember {
  readonly waitedMs: number[] = [];
  private isAsking = true;
  private failures = 0;
  private readonly asking: Promise<void>;

  private constructor(
    readonly member: Member,
    private readonly everyMs: number,
  ) {
    this.asking = this.askOn();
  }

  static async enter(server: WatchedServer, everyMs = EVERY_MS): Promise<GoodMember> {
    const who = { url: server.url, token: canaryToken(), device: canaryToken(), from: addressOn(250) };
    return new GoodMember(await Member.enter({ ...who, name: personName(0) }), everyMs);
  }

  /** Leaves; how many answers did not come, and whether the line was cut. */
  async stop(): Promise<number> {
    this.isAsking = false;
    await this.asking;
    const cut = this.member.socket.connected ? 0 : 1;
    this.member.close();
    return this.failures + cut;
  }

  private async askOn(): Promise<void> {
    while (this.isAsking) {
      const began = performance.now();
      const asked = this.member.act(this.waitedMs.length % 2 === 0 ? 'showCamera' : 'hideCamera');
      await asked.catch(() => (this.failures += 1));
      this.waitedMs.push(performance.now() - began);
      await delay(this.everyMs);
    }
  }
}
