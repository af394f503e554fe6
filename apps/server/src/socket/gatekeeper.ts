import { type Code, type Reply, type RequestName, REQUESTS } from '@homegroup/contracts';
import { Bucket } from '../ops/bucket.js';
import { type Budgets } from './budgets.js';
import { type Limited, LIMITS, type Need, REQUESTS_BUDGET } from './limits.js';
import { type RoomSocket, type SocketData } from './socket.types.js';

/** So many messages that do not fit end a connection: a page of ours sends none. */
const BAD_MAX = 3;

type Answer = (reply: Reply<never>) => void;
type Judgement =
  | { readonly kind: 'passes'; readonly payload: object }
  | { readonly kind: 'refused'; readonly code: Code }
  | { readonly kind: 'bad' };

const parsedHere = new WeakSet<object>();

/** Whether a payload has passed here: no other reaches a handler. */
export function isParsed(payload: unknown): payload is object {
  return typeof payload === 'object' && payload !== null && parsedHere.has(payload);
}

/**
 * Looks at everything a connection sends before anyone acts on it: the event, the connection's budget, the size, the schema, who
 * may ask, and what it takes from. Whoever sends an event that there is not, or three messages that do not fit, is cut off.
 */
export function keepGate(socket: RoomSocket, budgets: Budgets, now: () => number): void {
  const bucket = new Bucket(REQUESTS_BUDGET, now());
  let bad = 0;
  socket.use((packet, next) => {
    const [event, payload, ...rest] = packet as readonly unknown[];
    if (!isRequest(event)) {
      socket.disconnect(true);
      return;
    }
    const judged = bucket.take(now()) ? judge(socket, event, [payload, ...rest], budgets, now()) : TOO_FAST;
    if (judged.kind === 'passes') {
      parsedHere.add(judged.payload);
      packet[1] = judged.payload;
      next();
      return;
    }
    const answer = [payload, ...rest].find((one): one is Answer => typeof one === 'function');
    answer?.({ ok: false, code: judged.kind === 'bad' ? 'BAD_REQUEST' : judged.code });
    if (judged.kind === 'bad') bad += 1;
    if (bad >= BAD_MAX) socket.disconnect(true);
  });
}

const TOO_FAST: Judgement = { kind: 'refused', code: 'TOO_FAST' };
const BAD: Judgement = { kind: 'bad' };

function judge(
  socket: RoomSocket,
  event: RequestName,
  [payload, ...rest]: readonly unknown[],
  budgets: Budgets,
  at: number,
): Judgement {
  const parsed = rest.every((one) => typeof one === 'function') && rest.length <= 1 ? parse(event, payload) : null;
  if (!parsed) return BAD;
  const code = refusal(LIMITS[event].needs, socket.data);
  if (code) return { kind: 'refused', code };
  const mayGoOn = budgets.take(holderOf(socket, event), spentBy(event, parsed), at);
  return mayGoOn ? { kind: 'passes', payload: parsed } : TOO_FAST;
}

function isRequest(event: unknown): event is RequestName {
  return typeof event === 'string' && Object.hasOwn(REQUESTS, event);
}

// The schema comes first: what it lets through has a bounded depth, and so can be written as JSON.
function parse(event: RequestName, payload: unknown): object | null {
  const parsed = REQUESTS[event].safeParse(payload);
  if (!parsed.success) return null;
  return Buffer.byteLength(JSON.stringify(parsed.data)) <= LIMITS[event].bytes ? parsed.data : null;
}

function refusal(need: Need, { seat, knock }: SocketData): Code | null {
  switch (need) {
    case 'nobody':
      return null;
    case 'seat':
      return seat ? null : 'NOT_ENTERED';
    case 'knock':
      return knock ? null : 'NO_SUCH_KNOCK';
    case 'either':
      return (seat ?? knock) ? null : 'NOT_ENTERED';
  }
}

function spentBy(event: RequestName, payload: object): readonly Limited[] {
  const { spends, actions } = LIMITS[event];
  const action: unknown = 'action' in payload ? payload.action : null;
  const kind: unknown = typeof action === 'object' && action !== null && 'kind' in action ? action.kind : null;
  const own = Object.entries(actions ?? {}).flatMap(([name, limited]) => (name === kind ? [limited] : []));
  return [...spends, ...own];
}

/** A seat's token has one budget, over however many connections; whoever only comes has that of the connection. */
function holderOf({ id, data }: RoomSocket, event: RequestName): string {
  return LIMITS[event].needs === 'nobody' ? id : data.tokenHash;
}
