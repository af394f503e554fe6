import { type Code, type Encounter, type EncounterEnd } from '@homegroup/contracts';
import { type Comer, type OpenRoom, type Seat, type SeatId, stranger } from '@homegroup/room';
import { type Chance } from './chance.js';
import { knockOf, type Mask, newHash, newMask, removalOf, seatOf, type Stage } from './stage.js';
import { type CastWords, lookalike } from './words.js';

/** How soon one who was sent away is back, by another tab, in milliseconds; and how often at the most. */
const BACK_AFTER_MS = 6_000;
const TIMES_BACK = 2;
/** One who has been muted tries again after so long. */
const AGAIN_MS = 4_000;
/** So long between two bursts of messages, and so many in one. */
const BURST_MS = 3_000;
const BURST = 3;

/** Reasons for which one knocks instead. */
const KNOCKS: ReadonlySet<Code> = new Set<Code>(['KNOCK_FIRST', 'SERENITY']);
const ABOUT_NAME: ReadonlySet<Code> = new Set<Code>(['NAME_IMPERSONATES', 'NAME_TAKEN']);

type Kind = Encounter['intruder'];

/** One simulated person who disturbs: comes in or knocks, disturbs, and goes when sent away. */
export class Intruding {
  private mask: Mask = newMask();
  private readonly masks: Mask[] = [this.mask];
  private where: Encounter['where'] = 'coming';
  private seat: SeatId | null = null;
  private inSince: number | null = null;
  private insideMs = 0;
  private timesBack = 0;
  private refused = 0;
  private end: EncounterEnd | null = null;
  /** When something is done next, milliseconds since the epoch. */
  private nextAt = 0;

  private constructor(
    readonly number: number,
    readonly kind: Kind,
    private name: string,
    private readonly words: CastWords,
    private readonly stage: Stage,
    private readonly chance: Chance,
  ) {}

  /** `room`: where somebody chairs, the first name tried is like theirs. */
  static about(
    number: number,
    kind: Kind,
    { room, ...world }: { room: OpenRoom; words: CastWords; stage: Stage; chance: Chance },
  ): Intruding {
    const chair = room.seats.find(({ roles }) => roles.includes('chair'));
    const name = chair ? lookalike(chair.name) : world.chance.pick(world.words.intruders);
    return new Intruding(number, kind, name, world.words, world.stage, world.chance);
  }

  get isGone(): boolean {
    return this.where === 'gone';
  }

  get encounter(): Encounter {
    const { number, kind: intruder, name, where, inSince, insideMs, timesBack, refused, end } = this;
    return { number, intruder, name, where, inSince, insideMs, timesBack, refused, end };
  }

  /** Whether a seat or a knock is, or was, theirs. */
  owns(tokenHash: string): boolean {
    return this.masks.some((mask) => mask.tokenHash === tokenHash);
  }

  /** A second later. */
  async step(room: OpenRoom): Promise<void> {
    if (this.isGone) return;
    const seat = seatOf(room, this.mask);
    if (seat) await this.inside(room, seat);
    else if (knockOf(room, this.mask)) this.where = 'door';
    else if (this.isAdmitted(room)) await this.come();
    else if (this.where === 'coming') await this.comeInTime();
    else this.sentAway(room);
  }

  private isAdmitted({ welcome }: OpenRoom): boolean {
    return this.where === 'door' && welcome.some(({ tokenHash }) => tokenHash === this.mask.tokenHash);
  }

  private async comeInTime(): Promise<void> {
    if (this.stage.now() >= this.nextAt) await this.come();
  }

  private async come(): Promise<void> {
    const comer = { ...stranger({ name: this.name, ...this.mask }), isMatched: this.timesBack > 0 };
    const code = await this.stage.enter(comer);
    if (code === null) this.isIn();
    else if (ABOUT_NAME.has(code)) this.takeAnotherName();
    else if (KNOCKS.has(code)) await this.knock(comer);
    else this.goes(code === 'BANNED' ? 'banned' : 'keptOut');
  }

  private isIn(): void {
    this.where = 'room';
    this.inSince = this.stage.now();
    this.nextAt = this.inSince + 1_000;
  }

  private async knock(comer: Comer): Promise<void> {
    const code = await this.stage.knock(comer);
    if (code === null) this.where = 'door';
    else if (ABOUT_NAME.has(code)) this.takeAnotherName();
    else this.goes('keptOut');
  }

  private takeAnotherName(): void {
    this.refused += 1;
    this.name = `${this.chance.pick(this.words.intruders)} ${this.refused + this.number}`;
    this.nextAt = this.stage.now() + 1_000;
  }

  private async inside(room: OpenRoom, seat: Seat): Promise<void> {
    this.seat = seat.id;
    if (this.stage.now() < this.nextAt || room.serenity.isOn) return;
    if (this.kind === 'writes') this.writes(room, seat.id);
    else await this.shouts(seat);
  }

  private async shouts({ id, muted }: Seat): Promise<void> {
    if (!muted) return;
    this.nextAt = this.stage.now() + AGAIN_MS;
    if ((await this.stage.act(id, { kind: 'unmute' })) !== null) this.refused += 1;
  }

  private writes({ chat }: OpenRoom, seat: SeatId): void {
    this.nextAt = this.stage.now() + BURST_MS;
    const kind = chat === 'all' ? 'all' : 'servants';
    for (let written = 0; written < BURST; written += 1) {
      if (this.stage.say(seat, this.chance.pick(this.words.flood), { kind }) !== null) this.refused += 1;
    }
  }

  /** Neither in the room nor at the door any more: somebody saw to it. */
  private sentAway(room: OpenRoom): void {
    const removal = removalOf(room, this.mask);
    const at = removal && removal.seat === this.seat ? removal.at : this.stage.now();
    if (this.inSince !== null) this.insideMs += Math.max(0, at - this.inSince);
    const end = removal ? (removal.isBan ? 'banned' : 'removed') : 'declined';
    const comesBack = this.kind === 'returns' && end !== 'banned' && this.timesBack < TIMES_BACK;
    if (comesBack) this.comeBackLater();
    else this.goes(end);
  }

  // By another tab of the same device, on the same network: the server knows the network [D14].
  private comeBackLater(): void {
    this.timesBack += 1;
    this.mask = { tokenHash: newHash(), deviceHash: this.mask.deviceHash };
    this.masks.push(this.mask);
    this.name = `${this.chance.pick(this.words.odd)} ${this.number}`;
    this.where = 'coming';
    this.inSince = null;
    this.nextAt = this.stage.now() + BACK_AFTER_MS;
  }

  private goes(end: EncounterEnd): void {
    this.where = 'gone';
    this.inSince = null;
    this.end = end;
  }
}
