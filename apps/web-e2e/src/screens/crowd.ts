import { callNext, chaired, MediaMember, Member, type ServerProcess } from '@homegroup/testbed';

const NAMES =
  'Maria T.,Sam R.,Ana,Joaquín B.,Lea,Ruth M.,Theo,Wanda K.,Ben,Ines,Paul O.,Mo,Nia F.,Otto,Kai,Vera S.,Luz,Sean D.,Amy,Rafa'.split(
    ',',
  );
/** How many raise their hands once sharing has begun. */
const HANDS = 4;

/** People in a room who speak the protocol: one chairs and is heard, some are unmuted, some are away for a moment. */
export class Crowd {
  private readonly members: Member[] = [];
  private chair: MediaMember | null = null;

  constructor(private readonly server: ServerProcess) {}

  /** Lets people come until there are `count`. */
  async growTo(count: number): Promise<void> {
    const { url } = this.server;
    if (count > 0 && !this.chair) {
      this.chair = await MediaMember.enter({ url, name: nameOf(0), mark: 1 });
      await this.chair.member.act('unmute');
      await this.chair.speak();
    }
    while (this.members.length + 1 < count) await this.add(this.members.length + 1);
  }

  /** Hands are raised, and one of them shares. */
  async beginSharing(): Promise<void> {
    const chair = this.chair?.member;
    if (!chair) return;
    await chaired(chair);
    const there = this.members.filter(({ socket }) => socket.connected).slice(0, HANDS);
    for (const member of there) await member.act('raiseHand');
    await callNext(chair);
    // Hands of the last time may still be up: whoever was called says yes.
    const called = chair.view?.floor.turn?.seat;
    await this.members.find(({ seat }) => seat === called)?.act('sayReady');
  }

  async endSharing(): Promise<void> {
    const chair = this.chair?.member;
    if (!chair?.view?.floor.turn) return;
    await chair.act({ kind: 'endTurn', turn: chair.view.floor.turn.number });
    await chair.act({ kind: 'setWay', way: 'conversation' });
  }

  /** The person of this name helps to lead, or no longer does. */
  async letLead(name: string, leads: boolean): Promise<void> {
    const seat = this.chair?.member.view?.seats.find((one) => one.name === name)?.id;
    if (seat) await this.chair?.member.act({ kind: leads ? 'giveRole' : 'takeRole', seat, role: 'coChair' });
  }

  async goHome(): Promise<void> {
    await Promise.all(
      this.members.filter(({ socket }) => socket.connected).map((member) => member.request('room:leave', {})),
    );
    for (const member of this.members) member.close();
    await this.chair?.member.request('room:leave', {});
    this.chair?.close();
  }

  private async add(index: number): Promise<void> {
    const member = await Member.enter({ url: this.server.url, name: nameOf(index) });
    this.members.push(member);
    if (index % 4 === 2) await member.act('unmute');
    if (index % 9 === 3) member.cut();
  }
}

/** Names as people give them; a second round has an initial more. */
function nameOf(index: number): string {
  const name = NAMES[index % NAMES.length] ?? 'Sam';
  return index < NAMES.length ? name : `${name} ${String.fromCharCode(65 + Math.floor(index / NAMES.length))}`;
}
