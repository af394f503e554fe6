import { type Code, type FacilityDoor, type Porch } from '@homegroup/contracts';
import { createStore } from 'zustand/vanilla';
import { forgetEverything, keepCode, keptCode, openFacility } from './facility.js';
import { fetchPorch } from './porch.js';
import { type CreateRoomSession, type RoomSession } from './room-session.js';
import { type Presence } from './room-state.js';

/** Why a code does not lead anywhere now. */
export type NoWay = Code | 'unreachable';

/** The meeting to which a code leads. */
export interface Found {
  readonly door: FacilityDoor;
  readonly porch: Porch;
}

/** Where a facility's screen stands. */
export type Stage =
  | { readonly kind: 'code'; readonly problem: NoWay | null; readonly isAsking: boolean }
  /** Loaded again: on the way back to its seat. */
  | { readonly kind: 'returning' }
  | { readonly kind: 'settingUp'; readonly found: Found }
  | { readonly kind: 'waiting'; readonly found: Found }
  | { readonly kind: 'inside'; readonly found: Found; readonly session: RoomSession }
  | { readonly kind: 'over' };

/** How soon a screen that nobody may be watching tries again, in milliseconds. */
const AGAIN_MS = 5_000;
/** The longest time that a browser's timer takes, in milliseconds. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/**
 * A facility's screen, from its code to the end: it comes in by itself when the doors open, comes back by itself after
 * whatever happens, and keeps nothing once it is over. In the room it is a `RoomSession` like everyone's.
 */
export class FacilityVisit {
  readonly store = createStore<Stage>()(() =>
    keptCode() === null ? { kind: 'code', problem: null, isAsking: false } : { kind: 'returning' },
  );
  private hasBegun = false;
  private code = '';
  private microphone: MediaStreamTrack | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unfollow: () => void = () => undefined;

  constructor(private readonly createSession: CreateRoomSession) {}

  /**
   * The screen is there: if it was loaded again, it goes back to its seat. Not done by the constructor, because a page
   * may be drawn twice before it is shown, and two visits of one tab would take the seat from each other.
   */
  begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    const code = keptCode();
    if (code !== null) this.comeBack(code);
  }

  /** Someone has typed a code. */
  async typeCode(code: string): Promise<void> {
    this.show({ kind: 'code', problem: null, isAsking: true });
    const found = await findWay(code);
    if (typeof found === 'string') {
      this.show({ kind: 'code', problem: found, isAsking: false });
      return;
    }
    this.code = code;
    keepCode(code);
    this.show({ kind: 'settingUp', found });
  }

  /** The microphone was tried, or is not wanted (null): in, or wait for the doors. */
  ready(microphone: MediaStreamTrack | null): void {
    const { stage } = this;
    if (stage.kind !== 'settingUp') return;
    this.microphone = microphone;
    this.awaitDoors(stage.found);
  }

  /** Takes the seat, by the code; once more after it was lost, or was given to another screen. */
  async comeIn(): Promise<void> {
    const { stage } = this;
    if (stage.kind !== 'waiting' && stage.kind !== 'inside') return;
    clearTimeout(this.timer);
    const answer = await openFacility(this.code);
    if (stage !== this.stage) return;
    if (answer.kind === 'done') this.enter(stage, answer.value.pass);
    else if (answer.kind === 'refused' && answer.code === 'NO_SUCH_CODE') this.refuse(answer.code);
    else this.later(AGAIN_MS, () => this.comeIn());
  }

  /** Whoever is at the screen ends it. */
  async leave(): Promise<void> {
    const { stage } = this;
    if (stage.kind === 'inside') await stage.session.leave();
    this.end();
  }

  private get stage(): Stage {
    return this.store.getState();
  }

  private comeBack(code: string): void {
    this.code = code;
    this.show({ kind: 'returning' });
    void findWay(code).then((found) => {
      if (this.stage.kind !== 'returning') return;
      if (typeof found !== 'string') this.awaitDoors(found);
      else if (found === 'NO_SUCH_CODE') this.refuse(found);
      else this.later(AGAIN_MS, () => this.comeBack(code));
    });
  }

  private awaitDoors(found: Found): void {
    this.show({ kind: 'waiting', found });
    this.later(found.door.opensAt - found.porch.at, () => this.comeIn());
  }

  private enter(stage: Stage & { readonly kind: 'waiting' | 'inside' }, servicePass: string): void {
    const session = stage.kind === 'inside' ? stage.session : this.createSession(stage.found.porch);
    if (stage.kind === 'waiting') {
      this.show({ kind: 'inside', found: stage.found, session });
      this.unfollow = session.store.subscribe(({ presence }, before) => {
        if (presence !== before.presence) this.follow(presence);
      });
    }
    // The server names a facility. Without a name nobody takes a seat otherwise: a screen whose seat was freed cannot
    // come back as anyone but a facility.
    session.enter({ name: '', microphone: this.microphone, servicePass });
  }

  // Where another screen of the facility is in, the two do not take the seat from each other by themselves.
  private follow(presence: Presence): void {
    const { kind } = presence;
    // From here on it is the room's.
    if (kind === 'seated') this.microphone = null;
    else if (kind === 'closed' || kind === 'left' || kind === 'sentAway') this.end();
    else if (kind === 'lost') this.later(0, () => this.comeIn());
    else if (kind === 'refused' && presence.code !== 'PROTOCOL_VERSION') this.later(AGAIN_MS, () => this.comeIn());
  }

  private refuse(problem: NoWay): void {
    this.end();
    this.show({ kind: 'code', problem, isAsking: false });
  }

  private end(): void {
    clearTimeout(this.timer);
    this.unfollow();
    this.microphone?.stop();
    this.microphone = null;
    this.code = '';
    forgetEverything();
    this.show({ kind: 'over' });
  }

  private later(ms: number, act: () => unknown): void {
    clearTimeout(this.timer);
    const step = Math.min(Math.max(0, ms), TIMER_MAX_MS);
    this.timer = setTimeout(() => (ms > TIMER_MAX_MS ? this.later(ms - step, act) : void act()), step);
  }

  private show(stage: Stage): void {
    this.store.setState(stage, true);
  }
}

async function findWay(code: string): Promise<Found | NoWay> {
  const answer = await openFacility(code);
  if (answer.kind === 'unreachable') return answer.kind;
  if (answer.kind === 'refused') return answer.code;
  const porch = await fetchPorch(answer.value.link);
  return porch.kind === 'found' ? { door: answer.value, porch: porch.value } : 'unreachable';
}
