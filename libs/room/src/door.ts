import { type RefusalCode } from './command.js';
import { nobodyAnswers } from './knocks.js';
import { isSentAway, welcomeOf } from './removals.js';
import { isFacility, isTrusted, type Role } from './roles.js';
import { type OpenRoom } from './room.js';

/** Who comes in: everyone; those for whom someone opens; members of the group; nobody new [D1, D3, D4]. */
export const DOORS = ['open', 'knock', 'members', 'locked'] as const;
export type DoorKind = (typeof DOORS)[number];
export interface Door {
  readonly kind: DoorKind;
  /** Why it has turned to knocks by itself [D8]; nothing where somebody has switched it. */
  readonly because?: 'sentAway' | 'crowd';
}

/** Who shares: anyone, or those alone who do not come as visitors [D6]. Apart from who may attend. */
export const SHARINGS = ['anyone', 'members'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** Someone who comes to the door, as the server knows them. */
export interface Comer {
  readonly name: string;
  /** Hash of the token that holds the seat. */
  readonly tokenHash: string;
  /** Hash of the token of the tab: a removal or a ban binds to it, too. */
  readonly deviceHash: string;
  /** What a member's seat token or a servant's pass comes to: the same for whoever holds it, telling nothing of who; null without one. */
  readonly handle: string | null;
  /** Comes to listen: not to share where members share. */
  readonly isVisitor: boolean;
  /** From a network that someone was sent away from: knocks, whatever the door. */
  readonly isMatched: boolean;
  /** Service positions to which the group has appointed them; a facility's screen has its role [H1]. */
  readonly roles: readonly Role[];
  /** A facility may wish to stay unseen [H3]. */
  readonly mayBeSeen: boolean;
}

/** Someone of whom nothing is known but what they say. */
export function stranger(who: Pick<Comer, 'name' | 'tokenHash' | 'deviceHash'>): Comer {
  return { ...who, handle: null, isVisitor: false, isMatched: false, roles: [], mayBeSeen: true };
}

/** Whether nothing vouches for them: neither a seat token nor a service position. */
export function isStranger({ handle, roles }: Pick<Comer, 'handle' | 'roles'>): boolean {
  return handle === null && roles.length === 0;
}

/** What the door looks at. */
type AtDoor = Pick<Comer, 'tokenHash' | 'deviceHash' | 'handle' | 'isMatched' | 'roles'>;

/** Why someone may not come in, or null. Never asked of someone who resumes a seat [D2]. */
export function doorRefusal(room: OpenRoom, comer: AtDoor): RefusalCode | null {
  const sentAway = isSentAway(room, comer);
  if (sentAway === 'banned') return 'BANNED';
  if (sentAway === null && isAppointed(comer)) return null;
  const isWelcome = welcomeOf(room, comer) !== undefined;
  // Before anything that one could knock for: a locked door has no porch [D4].
  if (room.door.kind === 'locked' && !isWelcome) return 'DOOR_LOCKED';
  if (room.serenity.isOn) return 'SERENITY';
  if (isWelcome) return null;
  return sentAway === 'removed' || comer.isMatched ? 'KNOCK_FIRST' : kindRefusal(room, comer);
}

/** Whether the group has appointed them to what opens every door [D1]. */
function isAppointed(comer: AtDoor): boolean {
  return isTrusted(comer) || isFacility(comer);
}

function kindRefusal(room: OpenRoom, comer: AtDoor): RefusalCode | null {
  switch (room.door.kind) {
    case 'open':
      return null;
    case 'knock':
      return isStranger(comer) && !nobodyAnswers(room) ? 'KNOCK_FIRST' : null;
    case 'members':
      return isStranger(comer) ? 'KNOCK_FIRST' : null;
    case 'locked':
      return 'DOOR_LOCKED';
  }
}
