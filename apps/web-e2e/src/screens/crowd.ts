import { MediaMember, Member, type ServerProcess } from '@homegroup/testbed';

const NAMES =
  'Maria T.,Sam R.,Ana,Joaquín B.,Lea,Ruth M.,Theo,Wanda K.,Ben,Ines,Paul O.,Mo,Nia F.,Otto,Kai,Vera S.,Luz,Sean D.,Amy,Rafa'.split(
    ',',
  );

/** People in a room who speak the protocol: one is heard, some are unmuted, some are away for a moment. */
export class Crowd {
  private readonly members: Member[] = [];
  private speaker: MediaMember | null = null;

  constructor(private readonly server: ServerProcess) {}

  /** Lets people come until there are `count`. */
  async growTo(count: number): Promise<void> {
    const { url } = this.server;
    if (count > 0 && !this.speaker) {
      this.speaker = await MediaMember.enter({ url, name: nameOf(0), mark: 1 });
      await this.speaker.member.act('unmute');
      await this.speaker.speak();
    }
    while (this.members.length + 1 < count) await this.add(this.members.length + 1);
  }

  async goHome(): Promise<void> {
    await Promise.all(
      this.members.filter(({ socket }) => socket.connected).map((member) => member.request('room:leave', {})),
    );
    for (const member of this.members) member.close();
    await this.speaker?.member.request('room:leave', {});
    this.speaker?.close();
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
