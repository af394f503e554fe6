import { REQUESTS, type Reply } from '@homegroup/contracts';
import { Bucket, type Budget } from '../ops/bucket.js';
import { Refused } from './refused.js';
import { type RoomSocket } from './socket.types.js';

/** Requests of a connection, whatever they are. */
const REQUESTS_BUDGET: Budget = { burst: 60, perSecond: 20 };
/** What is limited beside: what costs others attention, or the server work. */
const BUDGETS = {
  messages: { burst: 5, perSecond: 0.5 },
  hands: { burst: 2, perSecond: 0.2 },
  scripts: { burst: 5, perSecond: 0.2 },
  receipts: { burst: 5, perSecond: 0.1 },
  rosters: { burst: 5, perSecond: 0.5 },
} as const satisfies Record<string, Budget>;
type Limited = keyof typeof BUDGETS;

type Answer = (reply: Reply<never>) => void;

/** Ends a connection that sends what no client of ours sends, and answers `TOO_FAST` to one that floods. */
export function limitRequests(socket: RoomSocket, now: () => number): void {
  const bucket = new Bucket(REQUESTS_BUDGET, now());
  socket.use(([event, ...rest], next) => {
    if (!Object.hasOwn(REQUESTS, event)) {
      socket.disconnect(true);
      return;
    }
    if (bucket.take(now())) next();
    else rest.find((argument): argument is Answer => typeof argument === 'function')?.({ ok: false, code: 'TOO_FAST' });
  });
}

const spent = new WeakMap<RoomSocket, Map<Limited, Bucket>>();

/** One message, hand or script of this connection. @throws Refused `TOO_FAST` when there were many just now */
export function spend(socket: RoomSocket, what: Limited, at: number): void {
  const buckets = spent.get(socket) ?? new Map<Limited, Bucket>();
  const bucket = buckets.get(what) ?? new Bucket(BUDGETS[what], at);
  spent.set(socket, buckets.set(what, bucket));
  if (!bucket.take(at)) throw new Refused('TOO_FAST');
}
