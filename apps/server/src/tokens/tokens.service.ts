import { type PeriodTimes, type PublishedKey, type TokenEvaluation, type TokensQuestion } from '@homegroup/contracts';
import {
  fromBase64url,
  handleOf,
  type MeetingTime,
  monthIn,
  monthOf,
  monthsAt,
  toBase64url,
} from '@homegroup/seat-token';
import {
  BadRequestException,
  ConflictException,
  ForbiddenException,
  Injectable,
  NotFoundException,
} from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { Refused } from '../socket/refused.js';
import { type Evaluated } from './token-jobs.js';
import { TokenFetchesRepository } from './token-fetches.repository.js';
import { TokenKeys } from './token-keys.js';
import { hashOfTime, TokenTimes } from './token-times.js';
import { TokenWork } from './token-work.js';
import { TooMuchWork } from './token-workers.js';

/** Two devices. Each has one token of a time, and with it one seat: after a change of the schedule the new times alone are fetched. */
const FETCHES_OF_A_TIME = 2;
const BYTES = 32;

interface AtTheDoor extends Omit<MeetingTime, 'period'> {
  /** What the client sends, in base64url. */
  readonly nonce: string;
  readonly mac: string;
  /** SHA-256 of the token that holds the seat, in base64url. */
  readonly tokenHash: string;
}

/**
 * Seat tokens (RFC 9497, POPRF): given out to whoever belongs, for all times of a period at once, and taken at the door from
 * whoever shows one. What is given out is blinded and what is shown is not, so that the two cannot be told to be the same.
 */
@Injectable()
export class TokensService {
  constructor(
    private readonly groups: GroupsService,
    private readonly keys: TokenKeys,
    private readonly times: TokenTimes,
    private readonly fetches: TokenFetchesRepository,
    private readonly work: TokenWork,
  ) {}

  /** The keys of a group that were published. @throws NotFoundException `NO_SUCH_GROUP` */
  async published(groupId: string): Promise<PublishedKey[]> {
    if (!(await this.groups.isThere(groupId))) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    const keys = await this.keys.published(groupId);
    return keys.map(({ period, publicKey }) => ({ period, publicKey: toBase64url(publicKey) }));
  }

  /** What tokens can be had for now, period by period. */
  async listed(groupId: string, at = Date.now()): Promise<PeriodTimes[]> {
    const lists: PeriodTimes[] = [];
    for (const month of monthsAt(at)) {
      const { period, publicKey } = await this.keys.get(groupId, month);
      const { times, hash } = await this.times.of(groupId, month);
      lists.push({ period, publicKey: toBase64url(publicKey), set: toBase64url(hash), times });
    }
    return lists;
  }

  /** The group begins a new period: whatever was given out is worth nothing from now on, and may be fetched anew. */
  async beginAnew(groupId: string, at = Date.now()): Promise<void> {
    for (const month of monthsAt(at)) await this.keys.beginAnew(groupId, month);
  }

  /**
   * Evaluates one blinded element for each time of a list that one is sent for. Stored is only that this account fetched.
   * @throws ConflictException `TIMES_CHANGED` when the list is not today's @throws ForbiddenException `FETCHED_ALREADY`
   * @throws BadRequestException when something is no element; the fetch does not count then
   */
  async fetch(
    { accountId, groupId }: { readonly accountId: string; readonly groupId: string },
    { period, set, blinded }: TokensQuestion,
    at = Date.now(),
  ): Promise<TokenEvaluation[]> {
    const month = monthIn(period);
    if (!monthsAt(at).includes(month)) throw new ConflictException({ code: 'TIMES_CHANGED' });
    const keys = await this.keys.get(groupId, month);
    const { times, hash } = await this.times.of(groupId, month);
    const isSame = period === keys.period && set === toBase64url(hash) && blinded.length === times.length;
    if (!isSame) throw new ConflictException({ code: 'TIMES_CHANGED' });
    const asked = times.filter((_time, at) => blinded[at] !== null);
    const elements = elementsIn(blinded);
    if (!elements) throw new BadRequestException();
    const fetch = { accountId, groupId, period, timeHashes: asked.map(hashOfTime) };
    if (!(await this.fetches.take(fetch, FETCHES_OF_A_TIME))) throw new ForbiddenException({ code: 'FETCHED_ALREADY' });
    try {
      const meetings = asked.map(({ meeting, startsAt }) => ({ groupId, period, meetingId: meeting, startsAt }));
      const evaluations = await this.work.evaluate(keys.secretKey, meetings, elements);
      if (!evaluations) throw new BadRequestException();
      return evaluations.map(written);
    } catch (error) {
      await this.fetches.giveBack(fetch);
      throw error;
    }
  }

  /**
   * The handle of a token that is shown at the door for this meeting and time, by this seat: the same token is the same
   * handle. Null when it is not true. It takes no account and no cookie, and is answered by no table.
   * @throws Refused `TOO_FAST` when too many stand at the door
   */
  async redeem({ groupId, meetingId, startsAt, ...shown }: AtTheDoor): Promise<{ handle: string } | null> {
    const nonce = fromBase64url(shown.nonce, BYTES);
    const mac = fromBase64url(shown.mac, BYTES);
    const seatTokenHash = fromBase64url(shown.tokenHash, BYTES);
    if (!nonce || !mac || !seatTokenHash) return null;
    const keys = await this.keys.find(groupId, monthOf(startsAt));
    if (!keys) return null;
    const time = { groupId, period: keys.period, meetingId, startsAt };
    const check = this.work.check({ secretKey: keys.secretKey, time, nonce, mac, seatTokenHash });
    const isTrue = await check.catch((error: unknown) => {
      throw error instanceof TooMuchWork ? new Refused('TOO_FAST') : error;
    });
    return isTrue ? { handle: handleOf(meetingId, nonce) } : null;
  }
}

/** Null where something is none, or there are none at all. */
function elementsIn(blinded: TokensQuestion['blinded']): Uint8Array[] | null {
  const elements = blinded.flatMap((element) => (element === null ? [] : [fromBase64url(element, BYTES)]));
  return elements.length > 0 && elements.every((element) => element !== null) ? elements : null;
}

function written({ evaluated, proof }: Evaluated): TokenEvaluation {
  return { evaluated: toBase64url(evaluated), proof: toBase64url(proof) };
}
