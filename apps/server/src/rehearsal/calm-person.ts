import { mayDo, type OpenRoom, type Seat, type SeatAction, stranger, type Turn } from '@homegroup/room';
import { type Chance } from './chance.js';
import { knockOf, newHash, newMask, removalOf, seatOf, type Stage } from './stage.js';
import { type CastWords } from './words.js';

/** How long someone shares, in milliseconds. */
const SHARE_MS = 30_000;
/** How often, in a second: that a hand goes up, that it comes down again, that someone writes a word of thanks. */
const RAISES = 0.02;
const LOWERS = 0.004;
const THANKS = 0.004;

/** A simulated member, who does nothing but what belongs in a meeting. */
export class CalmPerson {
  readonly mask = newMask();
  /** A member's, so that they come in by the group's own door. */
  private readonly handle = newHash();
  private sharing: { readonly turn: number; readonly since: number } | null = null;

  constructor(
    private readonly name: string,
    private readonly words: CastWords,
    private readonly stage: Stage,
    private readonly chance: Chance,
  ) {}

  /** A second later. */
  async step(room: OpenRoom): Promise<void> {
    const seat = seatOf(room, this.mask);
    const { turn } = room.floor;
    if (!seat) await this.comeIn(room);
    else if (turn?.seat === seat.id) await this.share(seat, turn);
    else await this.listen(room, seat);
  }

  // Sent away by mistake they stay away, until it is undone.
  private async comeIn(room: OpenRoom): Promise<void> {
    if (removalOf(room, this.mask) || knockOf(room, this.mask)) return;
    await this.stage.enter({ ...stranger({ name: this.name, ...this.mask }), handle: this.handle });
  }

  private async share({ id }: Seat, { number, phase }: Turn): Promise<void> {
    if (phase.kind === 'called') {
      await this.stage.act(id, { kind: 'sayReady' });
      return;
    }
    const now = this.stage.now();
    if (this.sharing?.turn !== number) this.sharing = { turn: number, since: now };
    if (now - this.sharing.since >= SHARE_MS) await this.stage.act(id, { kind: 'endTurn', turn: number });
  }

  private async listen(room: OpenRoom, { id }: Seat): Promise<void> {
    const isQueued = room.queue.includes(id);
    if (isQueued) await this.may(room, id, { kind: 'lowerHand' }, LOWERS);
    else await this.may(room, id, { kind: 'raiseHand' }, RAISES);
    if (!this.chance.happens(THANKS)) return;
    const kind = room.chat === 'all' && !room.serenity.isOn ? 'all' : 'servants';
    this.stage.say(id, this.chance.pick(this.words.thanks), { kind });
  }

  private async may(room: OpenRoom, seat: string, action: SeatAction, odds: number): Promise<void> {
    if (this.chance.happens(odds) && mayDo(room, seat, action) === null) await this.stage.act(seat, action);
  }
}
