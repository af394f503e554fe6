import { type SeatView } from '@homegroup/room';
import { type ReactNode } from 'react';

/** What trusted servants have besides, from elsewhere. */
export interface ServantParts {
  /** Above everything else, on a phone: what whoever leads says now. */
  readonly top: ReactNode;
  /** In place of everyone's main button; null where that is theirs, too. */
  readonly main: ReactNode;
  /** Under the thumb: a row above the main button, and a button among the others. */
  readonly row: ReactNode;
  readonly button: ReactNode;
  /** Beside the room on a desktop. */
  readonly side: ReactNode;
  readonly actionsFor: (seat: SeatView) => ReactNode;
}

/** What keeps the room safe, from elsewhere. */
export interface SafetyParts {
  /** Under the bar, for those who serve or answer knocks. */
  readonly bar: (onDoor: () => void) => ReactNode;
  /** Who waits at the door, and how it stands. */
  readonly door: ReactNode;
  /** What has just changed, and what holds this person back; most of it is only read out. */
  readonly news: ReactNode;
  /** In place of the floor and the faces while everything stands still; null while it does not. */
  readonly serenity: ReactNode;
  readonly menu: ReactNode;
  /** Above everyone in the list of people: who was sent away. */
  readonly people: ReactNode;
}

/** What the running order brings to the room, from elsewhere; nothing of it shows where a meeting has none. */
export interface OrderParts {
  /** Under the bar: where the meeting stands. A tap opens the sheet. */
  readonly strip: (onOpen: () => void) => ReactNode;
  /** The whole order. */
  readonly sheet: ReactNode;
  /** What the group decides on, above everything else. */
  readonly ballot: ReactNode;
  /** What is read in the item under way, in the middle; the floor has one line of it. */
  readonly text: (floor: ReactNode) => ReactNode;
  /** What belongs to the item under way, under the floor: who serves, who has come forward. */
  readonly moment: (onComeForward: () => void) => ReactNode;
  /** What can be celebrated, to choose from. */
  readonly comeForward: (onDone: () => void) => ReactNode;
}
