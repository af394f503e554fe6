import { type Code, type Porch, type ServingToday } from '@homegroup/contracts';
import { type ChatTo, type SeatAction } from '@homegroup/room';
import { type StoreApi } from 'zustand/vanilla';
import { type RoomState, type WatchedCamera } from './room-state.js';

/** One person's time in one room: the connection, the seat, the sound and the pictures. No React. */
export interface RoomSession {
  readonly store: StoreApi<RoomState>;
  /** Someone is about to come in: what can be made ready is. Safe to call often. */
  readonly prepare: () => void;
  /** Takes a seat. `microphone`: the track tried in the porch, kept muted; null for those who only listen. Safe to call again after a refusal. */
  enter(who: {
    readonly name: string;
    readonly microphone: MediaStreamTrack | null;
    /** What shows that the group has appointed this person, if it has. */
    readonly servicePass?: string | undefined;
    /** Comes to listen, where members share. */
    readonly isVisitor?: boolean;
  }): void;
  /** Frees the seat, or the place at the porch, and ends everything. */
  leave(): Promise<void>;
  /** Unmutes (asking for the microphone first, if that never happened) or mutes. */
  setMicrophone(on: boolean): Promise<void>;
  /** One action of this seat. Null once the room has applied it, else why not. */
  act(action: SeatAction): Promise<Code | null>;
  /** Says yes to a share, now or beforehand: asks for the microphone first, if that never happened. */
  sayReady(): Promise<Code | null>;
  /** Writes in the chat. Null once it was passed on, else why not. */
  say(text: string, to: ChatTo): Promise<Code | null>;
  /** Writes to the greeter who talks with whoever waits here. Null once it was passed on, else why not. */
  sayAtDoor(text: string): Promise<Code | null>;
  /** Asks for a proof of attendance up to now; the store keeps it. Null once it is there, else why not. */
  takeReceipt(): Promise<Code | null>;
  /** Who has signed up to serve today; null where it cannot be asked just now. */
  whoServes(): Promise<ServingToday | null>;
  /** The server's clock, in milliseconds since the epoch: every page's, within some tens of them. */
  readonly now: () => number;
  setCamera(on: boolean): Promise<void>;
  chooseMicrophone(deviceId: string): Promise<void>;
  chooseCamera(deviceId: string): Promise<void>;
  /** The cameras on the page that is looked at; at most `WATCHED_MAX`. */
  watch(cameras: readonly WatchedCamera[]): void;
  /** Called from a tap when `sound` is `blocked`. */
  startSound(): Promise<void>;
  /** Lets the one with whom this person talks at the porch hear them (asking for the microphone first), or no longer. */
  speakAtPorch(on: boolean): Promise<void>;
  /** Called from a tap when `porchVoice` is blocked. */
  startPorchSound(): Promise<void>;
}

/** Makes a session for the meeting of this porch; nothing is connected until `enter`. */
export type CreateRoomSession = (porch: Porch) => RoomSession;
