import { type Instant } from '@homegroup/room';
import * as z from 'zod';
import { SECRET } from './vocabulary.js';

/** Who may disturb a rehearsal: someone loud, someone who writes to everyone, several at once, someone who comes back. */
export const INTRUDERS = ['shouts', 'writes', 'many', 'returns'] as const;
export type Intruder = (typeof INTRUDERS)[number];

/** What can be practised. */
export const PRACTISED = ['mute', 'remove', 'ban', 'knock', 'door', 'serenity', 'undo'] as const;
export type Practised = (typeof PRACTISED)[number];

/** How it ended with one who disturbed: the door let them in at no time, or somebody sent them away. */
export type EncounterEnd = 'removed' | 'banned' | 'declined' | 'keptOut';

/** One simulated person who disturbed, from when they came to when they were gone. */
export interface Encounter {
  /** From 1. */
  readonly number: number;
  readonly intruder: Exclude<Intruder, 'many'>;
  readonly name: string;
  readonly where: 'coming' | 'door' | 'room' | 'gone';
  /** When they came in the last time; null while they never did. */
  readonly inSince: Instant | null;
  /** For how long they were in the room, all their times together but the one that goes on, in milliseconds. */
  readonly insideMs: number;
  readonly timesBack: number;
  /** What the room refused of them: links, the same again, a name like the chair's. */
  readonly refused: number;
  readonly end: EncounterEnd | null;
}

/** How a rehearsal stands. Told to the servants in it, and kept nowhere when it is over. */
export interface Rehearsing {
  /** It ends by itself then, at the latest. */
  readonly endsAt: Instant;
  /** Intruders come when they like. */
  readonly hasSurprises: boolean;
  readonly encounters: readonly Encounter[];
  /** In the order in which it was first done. */
  readonly practised: readonly Practised[];
}

/** `POST /api/groups/:group/meetings/:meeting/rehearsal`: one begins, or the group's own that goes on. */
export interface RehearsalLink {
  /** Stands in the fragment of `/rehearsal`, which no server sees. */
  readonly secret: string;
}

/** `POST /api/rehearsals/porch`, answered with a `Porch`; `POST /api/rehearsals/pass`, with a `ServicePass`. */
export const RehearsalQuestion = z.strictObject({ secret: z.string().regex(SECRET) });
