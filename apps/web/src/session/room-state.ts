import { type CameraSize, type ChatMessage, type Code, type Script } from '@homegroup/contracts';
import { type CommonView, type OwnView, type SeatId } from '@homegroup/room';

/** Where this page stands with the room. */
export type Presence =
  | { readonly kind: 'outside' }
  | { readonly kind: 'entering' }
  /** The room said no; the person may change something and try again. */
  | { readonly kind: 'refused'; readonly code: Code }
  /** Many come at once: this device does some work before it may come in. */
  | { readonly kind: 'working' }
  /** At the porch, until somebody opens. `greeter`: who talks with this person, by the name shown. */
  | {
      readonly kind: 'waiting';
      readonly knock: SeatId;
      readonly greeter: string | null;
      readonly line: 'up' | 'down';
    }
  /** Nobody opened for now; one may knock again. */
  | { readonly kind: 'declined' }
  /** Sent away: one may knock, or, banned, not come back to this meeting. */
  | { readonly kind: 'sentAway'; readonly isBan: boolean }
  /** No answer yet from the server: still trying, without end. */
  | { readonly kind: 'unreachable' }
  /** Seated. `line` is down while the connection is being taken up again; the seat waits for 90 s. */
  | { readonly kind: 'seated'; readonly line: 'up' | 'down' }
  /** The seat was freed while the line was down for too long: enter again. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'left' }
  | { readonly kind: 'closed' }
  /** The same seat is open in another tab. */
  | { readonly kind: 'elsewhere' };

/** Why a microphone or camera cannot be had (Media Capture and Streams, 10.2 `getUserMedia` errors). */
export type DeviceProblem = 'none' | 'refused' | 'inUse' | 'insecure' | 'failed';

/** A device of this person, whether or not the room hears or sees it. */
export type DeviceState =
  /** Not asked for: nothing was ever requested from the browser. */
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on' }
  | { readonly kind: 'failed'; readonly problem: DeviceProblem };

/** Whether this page plays what the room says. `blocked`: the browser wants a tap first. */
export type Sound = 'starting' | 'playing' | 'blocked' | 'lost';

/** How the line of this page fares, as far as a person needs to know. */
export interface LineState {
  /** Words may be missing of those who are heard here; pictures rest meanwhile. */
  readonly hearsBadly: boolean;
  /** Words of this person may be missing elsewhere. */
  readonly isHeardBadly: boolean;
  /** The camera was turned off here so that the voice comes through; until its person turns it on again. */
  readonly cameraRests: boolean;
  /** It has just become good again. */
  readonly isBetter: boolean;
}

/** Speaking at the porch with one other, whom alone it reaches. */
export interface PorchVoiceState {
  /** The sound reaches this page: both may speak. Not so in a browser without media, where one writes. */
  readonly canSpeak: boolean;
  /** `on`: the other hears this person. */
  readonly microphone: DeviceState;
  /** Whether the other lets their microphone through. */
  readonly isOtherOn: boolean;
  /** The browser wants a tap before it plays anything. */
  readonly isBlocked: boolean;
}

/** All that the screen of a room knows. */
export interface RoomState {
  readonly presence: Presence;
  readonly view: CommonView | null;
  readonly own: OwnView | null;
  /** The words of the running order; null until they are here, and where there is no order. */
  readonly script: Script | null;
  readonly speaking: readonly SeatId[];
  /** Who was heard or seen last, the latest first; gone with the room. */
  readonly noticed: readonly SeatId[];
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  /** Whether this page lets its microphone through now; what the room shows follows. */
  readonly sending: boolean;
  readonly sound: Sound;
  readonly line: LineState;
  /** Null while this person talks with nobody at the porch. */
  readonly porchVoice: PorchVoiceState | null;
  /** Pictures received now, by seat; this person's own camera stands here under their own seat. */
  readonly pictures: ReadonlyMap<SeatId, MediaStreamTrack>;
  /** Proofs of attendance, one for each seat that this page has had in this meeting; they stay when the room is left. */
  readonly receipts: readonly { readonly seat: SeatId; readonly receipt: string }[];
  /** What was written to this person or by them, in the room or at the porch, the latest last; gone with either. */
  readonly messages: readonly ChatMessage[];
  /** Why the room refused what this person asked for last; shown for a while. */
  readonly refusal: Code | null;
  /** The server has said that it restarts and will be back in a few seconds. */
  readonly serverStopping: boolean;
}

export interface WatchedCamera {
  readonly seat: SeatId;
  readonly size: CameraSize;
}
