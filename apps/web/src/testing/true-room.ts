import {
  apply,
  type Command,
  commonView,
  type Hours,
  type Item,
  openRoom,
  stranger,
  type OpenRoom,
  ownView,
  type SeatAction,
} from '@homegroup/room';
import { type RoomSession } from '../session/room-session.js';
import { MADE_UP_NOW, madeUpScript, madeUpSession, madeUpState } from './made-up.js';

/** A room with the true rules and no server: what a page asks for is done or refused at once. `seat-0` is one's own, and chairs. */
export class TrueRoom {
  readonly session: RoomSession;
  /** What `seat-0` asked for and the room refused. */
  readonly refused: string[] = [];
  private at = MADE_UP_NOW;
  private room: OpenRoom;

  constructor(order: readonly Item[], people: number, hours: Hours | null = null) {
    this.room = openRoom({ id: 'room', door: { kind: 'open' }, order, hours });
    const { seats } = madeUpState(people).view ?? { seats: [] };
    for (const { id, name } of seats) {
      const roles = id === 'seat-0' ? (['chair'] as const) : [];
      this.take({ kind: 'enter', seat: id, ...stranger({ name, tokenHash: id, deviceHash: id }), roles, at: this.at });
    }
    const session = madeUpSession(madeUpState(people, { script: madeUpScript() }));
    const act = (action: SeatAction) => {
      const code = this.ask('seat-0', action);
      if (code !== null) this.refused.push(`${action.kind}: ${code}`);
      return Promise.resolve(code);
    };
    this.session = { ...session, act, now: () => this.at };
    this.tell();
  }

  get view() {
    return commonView(this.room);
  }

  /** Time goes by. */
  pass(ms: number): void {
    this.at += ms;
  }

  /** Someone does something that the room allows. */
  does(seat: string, action: SeatAction): void {
    const code = this.ask(seat, action);
    if (code !== null) throw new Error(`${seat}: ${action.kind}: ${code}`);
  }

  /** Someone waits at the porch, under the id `knock-of-` and their name. */
  knocks(name: string): void {
    const who = stranger({ name, tokenHash: name, deviceHash: name });
    const code = this.take({ kind: 'knock', knock: `knock-of-${name}`, ...who, at: this.at });
    if (code !== null) throw new Error(`${name} knocks: ${code}`);
    this.tell();
  }

  /** Someone of whom nothing is known comes in, under the id `seat-of-` and their name. */
  comes(name: string, isVisitor = false): void {
    const who = { ...stranger({ name, tokenHash: name, deviceHash: name }), isVisitor };
    const code = this.take({ kind: 'enter', seat: `seat-of-${name}`, ...who, at: this.at });
    if (code !== null) throw new Error(`${name} comes: ${code}`);
    this.tell();
  }

  /** The page as it is for whoever loads it anew. */
  loadedAgain(): RoomSession {
    const { store } = madeUpSession(madeUpState(0, { script: madeUpScript() }));
    store.setState({ view: this.view, own: ownView(this.room, 'seat-0') ?? null });
    return { ...this.session, store };
  }

  private ask(seat: string, action: SeatAction) {
    const number = (this.room.seats.find(({ id }) => id === seat)?.lastCommand ?? 0) + 1;
    const code = this.take({ kind: 'act', seat, number, action, draw: 0, at: this.at });
    if (code === null) this.tell();
    return code;
  }

  private take(command: Command) {
    const outcome = apply(this.room, command);
    if (!outcome.ok) return outcome.code;
    if (outcome.room.kind === 'open') this.room = outcome.room;
    return null;
  }

  private tell(): void {
    this.session.store.setState({ view: this.view, own: ownView(this.room, 'seat-0') ?? null });
  }
}
