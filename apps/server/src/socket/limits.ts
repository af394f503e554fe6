import { type RequestName } from '@homegroup/contracts';
import { type ActionKind } from '@homegroup/room';
import { type Budget } from '../ops/bucket.js';
import { type Span } from './window.js';

/** Requests of a connection, whatever they are. */
export const REQUESTS_BUDGET: Budget = { burst: 60, perSecond: 20 };

/** What is limited beside: what costs others attention, or the server work. */
export const BUDGETS = {
  /** Coming in and knocking: names may be tried, but not for ever. */
  arrivals: { burst: 15, perSecond: 0.5 },
  messages: { most: 5, perMs: 10_000 },
  hands: { most: 2, perMs: 10_000 },
  transports: { burst: 30, perSecond: 1 },
  scripts: { burst: 5, perSecond: 0.2 },
  receipts: { burst: 5, perSecond: 0.1 },
  rosters: { burst: 5, perSecond: 0.5 },
  intruders: { burst: 5, perSecond: 0.5 },
} as const satisfies Record<string, Budget | Span>;
export type Limited = keyof typeof BUDGETS;

/** Who may ask: anyone connected, whoever has a seat, whoever waits at the porch, or either. */
export type Need = 'nobody' | 'seat' | 'knock' | 'either';

export interface Limit {
  /** The largest payload, in bytes of its JSON. */
  readonly bytes: number;
  readonly needs: Need;
  /** What it takes from, beside the connection's own budget. */
  readonly spends: readonly Limited[];
  /** And where it is one of these actions. */
  readonly actions?: { readonly [K in ActionKind]?: Limited };
}

const EMPTY = 2;
/** One id, or two. */
const FEW = 256;
const KEYS = 2_048;
/** A message of the chat, were every letter of it written as an escape. */
const TEXT = 6_500;
const STREAM = 10_240;
const DEVICE = 15_360;

/** Every request there is: without its line here the server does not compile. What it may hold is said by its schema. */
export const LIMITS: Readonly<Record<RequestName, Limit>> = {
  'room:enter': { bytes: DEVICE, needs: 'nobody', spends: ['arrivals'] },
  'door:knock': { bytes: 8_192, needs: 'nobody', spends: ['arrivals'] },
  'door:leave': { bytes: EMPTY, needs: 'knock', spends: [] },
  'door:say': { bytes: TEXT, needs: 'knock', spends: ['messages'] },
  'door:media': { bytes: DEVICE, needs: 'either', spends: ['transports'] },
  'door:connect': { bytes: KEYS, needs: 'either', spends: [] },
  'door:send': { bytes: EMPTY, needs: 'either', spends: ['transports'] },
  'door:produce': { bytes: STREAM, needs: 'either', spends: ['transports'] },
  'door:stop': { bytes: EMPTY, needs: 'either', spends: [] },
  'room:leave': { bytes: EMPTY, needs: 'seat', spends: [] },
  'room:act': { bytes: 8_192, needs: 'seat', spends: [], actions: { raiseHand: 'hands' } },
  'room:whole': { bytes: EMPTY, needs: 'seat', spends: [] },
  'room:script': { bytes: EMPTY, needs: 'seat', spends: ['scripts'] },
  'room:roster': { bytes: EMPTY, needs: 'seat', spends: ['rosters'] },
  'room:receipt': { bytes: EMPTY, needs: 'seat', spends: ['receipts'] },
  'chat:say': { bytes: TEXT, needs: 'seat', spends: ['messages'] },
  'rehearsal:look': { bytes: EMPTY, needs: 'seat', spends: [] },
  'rehearsal:send': { bytes: FEW, needs: 'seat', spends: ['intruders'] },
  'rehearsal:surprise': { bytes: FEW, needs: 'seat', spends: ['intruders'] },
  'rehearsal:end': { bytes: EMPTY, needs: 'seat', spends: [] },
  'clock:now': { bytes: EMPTY, needs: 'nobody', spends: [] },
  'media:connect': { bytes: KEYS, needs: 'seat', spends: [] },
  'media:send': { bytes: EMPTY, needs: 'seat', spends: ['transports'] },
  'media:produce': { bytes: STREAM, needs: 'seat', spends: ['transports'] },
  'media:stop': { bytes: FEW, needs: 'seat', spends: [] },
  'media:watch': { bytes: KEYS, needs: 'seat', spends: [] },
  'media:resume': { bytes: KEYS, needs: 'seat', spends: [] },
  'media:restartIce': { bytes: FEW, needs: 'seat', spends: [] },
  'media:renew': { bytes: DEVICE, needs: 'seat', spends: ['transports'] },
};
