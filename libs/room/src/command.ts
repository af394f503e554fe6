import { type ChatDoor } from './chat.js';
import { type Comer, type DoorKind, type Sharing } from './door.js';
import { type Style, type Way } from './floor.js';
import { type Choice } from './ballot.js';
import { type Chip, type ItemId, type ItemKind, type OfferedRole } from './order.js';
import { type Role } from './roles.js';
import { type Instant, type SeatId } from './room.js';

/** What a seated person may ask for. Turns and offers are named by the number seen, so that two who act at once do one thing [T1]. */
export type SeatAction =
  | { readonly kind: 'mute' }
  | { readonly kind: 'unmute' }
  | { readonly kind: 'showCamera' }
  | { readonly kind: 'hideCamera' }
  /** Joins the end of the queue; in a draw, takes a ticket. */
  | { readonly kind: 'raiseHand' }
  | { readonly kind: 'lowerHand' }
  /** Says yes: to the call, or beforehand while in the queue. */
  | { readonly kind: 'sayReady' }
  /** Gives the turn back before sharing. */
  | { readonly kind: 'pass'; readonly turn: number }
  | { readonly kind: 'endTurn'; readonly turn: number }
  /** Ends a share that is under way and calls the next; `turn` is the number of the last turn. */
  | { readonly kind: 'callNext'; readonly turn: number }
  | { readonly kind: 'call'; readonly seat: SeatId; readonly turn: number }
  | { readonly kind: 'pauseTurn'; readonly turn: number }
  | { readonly kind: 'resumeTurn'; readonly turn: number }
  /** `lengthMs`: what the share may last in all. */
  | { readonly kind: 'extendTurn'; readonly turn: number; readonly lengthMs: number }
  /** `place`: from 0, the next one. */
  | { readonly kind: 'moveHand'; readonly seat: SeatId; readonly place: number }
  | { readonly kind: 'removeHand'; readonly seat: SeatId }
  | { readonly kind: 'setWay'; readonly way: Way }
  | { readonly kind: 'setTiming'; readonly style: Style; readonly lengthMs: number }
  /** One more beside the floor, or nobody any more. */
  | { readonly kind: 'invite'; readonly seat: SeatId | null }
  | { readonly kind: 'muteSeat'; readonly seat: SeatId }
  | { readonly kind: 'muteAll' }
  | { readonly kind: 'giveRole'; readonly seat: SeatId; readonly role: Role }
  | { readonly kind: 'takeRole'; readonly seat: SeatId; readonly role: Role }
  | { readonly kind: 'offerToChair' }
  | { readonly kind: 'withdrawOffer' }
  | { readonly kind: 'objectToOffer'; readonly offer: number }
  | { readonly kind: 'setChat'; readonly to: ChatDoor }
  /** Until when the room stays open, at least [R7]. */
  | { readonly kind: 'keepOpen'; readonly until: Instant }
  | OrderAction
  | BallotAction
  | DoorAction
  | SerenityAction;

/** What may be asked for of the running order [O1-O11]. */
export type OrderAction =
  /** Leads to an item; `step` and `turn` are the numbers of the last ones seen. A share under way ends. */
  | { readonly kind: 'stepTo'; readonly item: ItemId; readonly step: number; readonly turn: number }
  | { readonly kind: 'skipItem'; readonly item: ItemId; readonly isSkipped: boolean }
  /** `after`: null for the beginning. The title may be empty. */
  | {
      readonly kind: 'insertItem';
      readonly after: ItemId | null;
      readonly item: ItemKind;
      readonly title: string;
      readonly lengthMs: number;
    }
  | { readonly kind: 'setItemLength'; readonly item: ItemId; readonly lengthMs: number }
  /** Spreads what is over, or left over, over the shares, so that the meeting ends on time. */
  | { readonly kind: 'endOnTime' }
  | { readonly kind: 'offerToRead' | 'withdrawReading'; readonly item: ItemId }
  | { readonly kind: 'giveReading' | 'takeReading'; readonly item: ItemId; readonly seat: SeatId }
  /** The part and the line that is being read, both from 0. */
  | { readonly kind: 'movePlace'; readonly item: ItemId; readonly part: number; readonly line: number }
  | { readonly kind: 'offerToServe' | 'withdrawService'; readonly role: OfferedRole }
  | { readonly kind: 'comeForward'; readonly chip: Chip }
  | { readonly kind: 'stepBack' };

/** A group conscience [B1-B5]; `ballot` is the number of the last one seen. */
export type BallotAction =
  | { readonly kind: 'openBallot'; readonly ballot: number; readonly motion: string; readonly quorum: number | null }
  | { readonly kind: 'vote'; readonly ballot: number; readonly choice: Choice }
  | { readonly kind: 'closeBallot' | 'dismissBallot'; readonly ballot: number };

/** What may be asked of the door [D3-D13]. */
export type DoorAction =
  | { readonly kind: 'setDoor'; readonly door: DoorKind }
  | { readonly kind: 'setSharing'; readonly sharing: Sharing }
  | { readonly kind: 'setQuarantine'; readonly isOn: boolean }
  /** Opens for someone who waits: this once, or, vouched for, for the whole meeting. */
  | { readonly kind: 'admit' | 'decline'; readonly knock: SeatId }
  /** For someone who waits, or who is in the room. */
  | { readonly kind: 'vouch'; readonly seat: SeatId }
  /** Talks at the porch with someone who waits, or with nobody any more. */
  | { readonly kind: 'greet'; readonly knock: SeatId | null }
  /** A newcomer's quiet minutes are over. */
  | { readonly kind: 'nod'; readonly seat: SeatId }
  /** Sends away: they may knock again; or, banned, not come back to this meeting. A ban may be of someone who waits. */
  | { readonly kind: 'remove' | 'ban'; readonly seat: SeatId }
  | { readonly kind: 'undoRemoval'; readonly removal: number };

/** Everything stands still, and goes on [Y1-Y4]; `serenity` is the number of the last one seen. */
export interface SerenityAction {
  readonly kind: 'callForSerenity' | 'endSerenity';
  readonly serenity: number;
}

export type ActionKind = SeatAction['kind'];
export type ActionOf<K extends ActionKind> = SeatAction & { readonly kind: K };

/** The kinds of action of which nothing more is to be said. */
export type PlainAction = { [K in ActionKind]: keyof ActionOf<K> extends 'kind' ? K : never }[ActionKind];

/** A command given by a seat, with that seat's own number [C1]. */
export interface Act {
  readonly kind: 'act';
  readonly seat: SeatId;
  readonly number: number;
  readonly action: SeatAction;
  /** From 0 to less than 1, drawn by the server; tickets are drawn with it [W5]. */
  readonly draw: number;
  readonly at: Instant;
}

/** Takes a seat, or resumes the one that holds this token hash [S1, S2]. */
export interface Enter extends Comer {
  readonly kind: 'enter';
  /** Id for a new seat; not used when one is resumed. */
  readonly seat: SeatId;
  readonly at: Instant;
}

/** Waits at the porch, or goes on waiting with this token hash [D4]. */
export interface KnockAtDoor extends Comer {
  readonly kind: 'knock';
  /** Id of the knock; not used by whoever waits already. */
  readonly knock: SeatId;
  readonly at: Instant;
}

/** What the room's alarm asks for [A1]. */
export type Alarm =
  /** Frees the seats whose window is over [L2]. */
  | { readonly kind: 'freeAbsent' }
  /** Closes the microphone of a share whose grace is over [T6]. */
  | { readonly kind: 'closeTurn'; readonly turn: number }
  /** Nobody has objected [K3]. */
  | { readonly kind: 'agreeToOffer'; readonly offer: number }
  /** The meeting's hours are over [R6]. */
  | { readonly kind: 'closeRoom' }
  /** The quiet minutes of newcomers are over [D13]. */
  | { readonly kind: 'endQuiet' };

export type Command =
  | Act
  | Enter
  | KnockAtDoor
  /** Leaves the room, or the porch. */
  | { readonly kind: 'leave'; readonly seat: SeatId; readonly at: Instant }
  | { readonly kind: 'loseLine'; readonly seat: SeatId; readonly at: Instant }
  | (Alarm & { readonly at: Instant })
  /** The server is back after a restart; it was last there at `aliveAt` [L3]. */
  | { readonly kind: 'wake'; readonly aliveAt: Instant; readonly at: Instant };

/** What happened, in the order in which it happened. */
export type RoomEvent =
  | { readonly kind: SeatEventKind; readonly seat: SeatId }
  | {
      readonly kind:
        | 'wayChanged'
        | 'chairingChanged'
        | 'chatChanged'
        | 'hoursChanged'
        | 'orderChanged'
        | 'orderStepped'
        | 'placeMoved'
        | 'servingChanged'
        | 'ballotChanged'
        | 'doorChanged'
        | 'porchChanged'
        | 'serenityChanged'
        | 'roomClosed';
    };

export type SeatEventKind =
  | 'seatTaken'
  | 'seatResumed'
  | 'lineLost'
  | 'seatFreed'
  | 'seatRemoved'
  | 'seatBanned'
  | 'heldChanged'
  | 'knocked'
  | 'knockResumed'
  | 'knockAdmitted'
  | 'knockEnded'
  | 'microphoneChanged'
  | 'cameraChanged'
  | 'rolesChanged'
  | 'handRaised'
  | 'handLowered'
  | 'handMoved'
  | 'turnCalled'
  | 'turnBegan'
  | 'turnChanged'
  | 'turnEnded';

/** Every reason for which the rules refuse a command. */
export const REFUSAL_CODES = [
  /** This seat has voted. */
  'ALREADY_VOTED',
  /** This seat has been sent away, and not for a while: not back to this meeting. */
  'BANNED',
  /** The ballot is over, or was another one. */
  'BALLOT_OVER',
  /** The ballot opened before this seat was there. */
  'CAME_LATER',
  'DOOR_LOCKED',
  /** Somebody opens to those who knock. */
  'KNOCK_FIRST',
  'LENGTH_OUT_OF_RANGE',
  /** In this meeting members share. */
  'MEMBERS_SHARE',
  /** The name of a device, not of a person. */
  'NAME_DEVICE',
  'NAME_EMPTY',
  'NAME_IDENTIFIES',
  /** A name that passes for a servant's, or for a service position. */
  'NAME_IMPERSONATES',
  'NAME_TAKEN',
  'NAME_TOO_LONG',
  /** It takes a service position that this seat does not hold. */
  'NOT_ALLOWED',
  /** The seat does not wait in the queue. */
  'NOT_IN_QUEUE',
  /** The way to share has no place for it. */
  'NOT_NOW',
  'NOT_YOUR_TURN',
  'NOBODY_WAITING',
  /** Servants alone lead everyone to a place on the web. */
  'NO_LINKS',
  'NOTHING_DUE',
  'NO_SUCH_ITEM',
  /** Whoever knocked is in, or gone. */
  'NO_SUCH_KNOCK',
  /** The text has no such place. */
  'NO_SUCH_PLACE',
  'NO_SERVANT_HERE',
  'NO_SUCH_SEAT',
  /** The offer to chair is over, or was another one. */
  'OFFER_OVER',
  /** Many wait at the porch: later. */
  'PORCH_FULL',
  /** A newcomer's first minutes are quiet. */
  'QUIET_FIRST',
  /** It may not be undone any more, or was. */
  'REMOVAL_OVER',
  /** The running order has no room for more, or the item for more readers. */
  'ORDER_FULL',
  /** Somebody leads already, or has offered to. */
  'ROOM_HAS_CHAIR',
  'ROOM_CLOSED',
  'ROOM_FULL',
  /** The person meant is away for the moment. */
  'SEAT_AWAY',
  'SEAT_TAKEN',
  /** Everything stands still for a moment. */
  'SERENITY',
  /** Serenity was begun or ended meanwhile. */
  'SERENITY_OVER',
  /** It takes having been here for a few minutes. */
  'TOO_EARLY',
  /** Another step was taken meanwhile. */
  'STEP_OVER',
  /** The turn is over, or was another one. */
  'TURN_OVER',
  /** A share is under way; it ends first. */
  'TURN_UNDER_WAY',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
