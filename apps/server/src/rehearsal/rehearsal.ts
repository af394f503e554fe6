import { type Encounter, type Intruder, INTRUDERS, type Practised, type Rehearsing } from '@homegroup/contracts';
import { hasRight, type OpenRoom } from '@homegroup/room';
import { CalmPerson } from './calm-person.js';
import { type Chance } from './chance.js';
import { Intruding } from './intruding.js';
import { practisedBetween } from './practised.js';
import { type Stage } from './stage.js';
import { type CastWords } from './words.js';

/** So many intruders at a time; more would be no practice. */
const INTRUDING_MAX = 6;
/** So many of those who are gone are told of, the newest. */
const ENCOUNTERS_MAX = 40;
/** A rehearsal to which no servant comes is over after so long, in milliseconds. */
const UNVISITED_MS = 10 * 60_000;
const SURPRISE_MS = { least: 20_000, most: 60_000 };
const SEVERAL = ['shouts', 'writes', 'shouts'] as const;

interface Settings {
  readonly stage: Stage;
  readonly words: CastWords;
  readonly chance: Chance;
  readonly endsAt: number;
}

/** One rehearsal: who is simulated in it, and what was practised. In memory alone. */
export class Rehearsal {
  private readonly calm: readonly CalmPerson[];
  private readonly intruding: Intruding[] = [];
  private readonly practised = new Set<Practised>();
  private readonly beganAt: number;
  private sent = 0;
  private steps = 0;
  private surpriseAt: number | null = null;
  private before: OpenRoom | undefined;
  private hadServant = false;

  constructor(private readonly settings: Settings) {
    const { words, stage, chance } = settings;
    this.calm = words.calm.map((name) => new CalmPerson(name, words, stage, chance));
    this.beganAt = stage.now();
    this.before = stage.room();
  }

  get told(): Rehearsing {
    return {
      endsAt: this.settings.endsAt,
      hasSurprises: this.surpriseAt !== null,
      encounters: this.intruding.map(({ encounter }): Encounter => encounter),
      practised: [...this.practised],
    };
  }

  /** False where as many disturb already as one can practise with. */
  send(intruder: Intruder): boolean {
    const room = this.settings.stage.room();
    const kinds = intruder === 'many' ? SEVERAL : [intruder];
    if (!room || this.atOnce + kinds.length > INTRUDING_MAX) return false;
    const { words, stage, chance } = this.settings;
    for (const kind of kinds) {
      this.sent += 1;
      this.intruding.push(Intruding.about(this.sent, kind, { room, words, stage, chance }));
    }
    if (this.intruding.length > ENCOUNTERS_MAX) this.intruding.splice(0, this.intruding.length - ENCOUNTERS_MAX);
    return true;
  }

  surprise(isOn: boolean): void {
    if (isOn !== (this.surpriseAt !== null)) this.surpriseAt = isOn ? this.nextSurprise() : null;
  }

  /** A second later: everyone does something, or nothing. False once it is over, for want of a servant. */
  async step(): Promise<boolean> {
    const room = this.settings.stage.room();
    if (!room) return false;
    this.look(room);
    if (!this.goesOn(room)) return false;
    this.steps += 1;
    this.sendSurprise();
    for (const person of [...this.calm.slice(0, this.steps), ...this.intruding]) {
      const now = this.settings.stage.room();
      if (now) await person.step(now);
    }
    return true;
  }

  private get atOnce(): number {
    return this.intruding.filter(({ isGone }) => !isGone).length;
  }

  private look(room: OpenRoom): void {
    const isIntruder = (tokenHash: string) => this.intruding.some((one) => one.owns(tokenHash));
    if (this.before) for (const one of practisedBetween(this.before, room, isIntruder)) this.practised.add(one);
    this.before = room;
  }

  /** A servant whose line is down is still there, for as long as their seat is. */
  private goesOn(room: OpenRoom): boolean {
    const isCast = (tokenHash: string) => this.calm.some(({ mask }) => mask.tokenHash === tokenHash);
    const hasServant = room.seats.some(({ id, tokenHash }) => !isCast(tokenHash) && hasRight(room, id, 'serve'));
    this.hadServant ||= hasServant;
    return hasServant || (!this.hadServant && this.settings.stage.now() - this.beganAt < UNVISITED_MS);
  }

  private sendSurprise(): void {
    if (this.surpriseAt === null || this.settings.stage.now() < this.surpriseAt) return;
    if (this.atOnce === 0) this.send(this.settings.chance.pick(INTRUDERS));
    this.surpriseAt = this.nextSurprise();
  }

  private nextSurprise(): number {
    return this.settings.stage.now() + this.settings.chance.between(SURPRISE_MS.least, SURPRISE_MS.most);
  }
}
