import {
  type Code,
  type MemberToken,
  type PeriodTimes,
  type PublishedKey,
  type TokenEvaluation,
  type TokenTime,
} from '@homegroup/contracts';
import {
  dayOf,
  fromBase64url,
  type Month,
  monthIn,
  monthOf,
  monthsAt,
  seatMac,
  seatTokenHashOf,
  spanOf,
  toBase64url,
} from '@homegroup/seat-token/door';
import { call, callAsAccount } from './api.js';
import { startTokenMaker } from './start-token-maker.js';
import { type TokenMaker } from './token-maker.js';
import { clearShelf, groupsOnShelf, type KeptGroup, type KeptToken, putBack, takeDown } from './token-shelf.js';

/** Whether this browser can come in at a group's doors for members. */
export type Readiness =
  /** Up to this instant, in milliseconds since the epoch. */
  | { readonly kind: 'ready'; readonly until: number }
  /** The group has no meetings that one could be ready for. */
  | { readonly kind: 'noMeetings' }
  /** The key that this browser was given is not the one that everyone sees: its tokens could tell whose they are. */
  | { readonly kind: 'keyChanged' }
  | { readonly kind: 'refused'; readonly code: Code }
  /** The server was not reached, or this browser cannot. */
  | { readonly kind: 'failed' };

interface Surroundings {
  readonly startMaker?: () => Promise<TokenMaker>;
  readonly now?: number;
  /** When the group is asked, by the account, what times there are: now; once a week; or only where tokens that count are missing. */
  readonly ask?: 'now' | 'weekly' | 'ifNeeded';
  /** The months of which none may be missing; all that there are tokens for, where nothing is said. */
  readonly months?: readonly Month[];
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const OUTPUT_BYTES = 64;
const HASH_BYTES = 32;
/** Nobody waits longer than this at a door for a server that does not answer. */
const PATIENCE_MS = 5_000;

/**
 * Sees to it that this browser has its tokens for a group's meetings: all that there are, at once, so that asking tells
 * nothing of what one comes to. Asks little where they are here already. Of several tabs one does it at a time.
 */
export function keepTokens(groupId: string, around: Surroundings = {}): Promise<Readiness> {
  return alone(async () => {
    try {
      return await new Keeping(groupId, around).run();
    } catch {
      return { kind: 'failed' };
    }
  });
}

/** The same, quietly, for every group that this browser has had tokens of: elsewhere than at a door. */
export async function renewTokens(around: Surroundings = {}): Promise<void> {
  for (const groupId of groupsOnShelf()) await keepTokens(groupId, around);
}

/**
 * What a member shows at the door, good for the seat of this hash (SHA-256 in base64url) alone; null where this browser has no
 * token of the time. `startsAt` is null for a meeting that is always on.
 */
export function tokenFor(
  link: string,
  startsAt: number | null,
  seatTokenHash: string,
  now = Date.now(),
): MemberToken | null {
  const time = startsAt ?? dayOf(now);
  const seat = fromBase64url(seatTokenHash, HASH_BYTES);
  const token = groupsOnShelf()
    .flatMap((groupId) => trustedTokens(takeDown(groupId, now)))
    .find((one) => one.link === link && one.startsAt === time);
  const output = token && fromBase64url(token.output, OUTPUT_BYTES);
  return token && output && seat ? { nonce: token.nonce, mac: toBase64url(seatMac(output, seat)) } : null;
}

/**
 * The same for somebody who stands at the door. Whether the tokens still count is looked up as nobody. An account that asks
 * here says where it is: it does only where those of this very month are missing, or the group began anew.
 */
export async function memberToken(
  link: string,
  startsAt: number | null,
  seatToken: string,
  around: Surroundings = {},
): Promise<MemberToken | null> {
  const { now = Date.now() } = around;
  const groupId = groupOf(link, now);
  if (groupId === null) return null;
  const months = [monthOf(startsAt ?? now)];
  await Promise.race([keepTokens(groupId, { ...around, ask: 'ifNeeded', months }), sleep(PATIENCE_MS)]);
  return tokenFor(link, startsAt, toBase64url(seatTokenHashOf(seatToken)), now);
}

/** Groups that this member does not belong to any more leave nothing in the browser. */
export function forgetOtherGroups(groupIds: readonly string[]): void {
  for (const groupId of groupsOnShelf()) if (!groupIds.includes(groupId)) clearShelf(groupId);
}

/** The group that this browser has a token of the meeting for, or null. */
export function groupOf(link: string, now = Date.now()): string | null {
  const isOf = (groupId: string) => takeDown(groupId, now).lists.some(({ tokens }) => has(tokens, link));
  return groupsOnShelf().find(isOf) ?? null;
}

function has(tokens: readonly KeptToken[], link: string): boolean {
  return tokens.some((token) => token.link === link);
}

function trustedTokens({ lists, distrusted }: KeptGroup): KeptToken[] {
  return lists.flatMap(({ period, tokens }) => (distrusted.includes(period) ? [] : tokens));
}

/** One go at keeping the tokens of a group. */
class Keeping {
  private readonly now: number;
  private kept: KeptGroup;

  constructor(
    private readonly groupId: string,
    private readonly around: Surroundings,
  ) {
    this.now = around.now ?? Date.now();
    this.kept = takeDown(groupId, this.now);
  }

  async run(): Promise<Readiness> {
    let published = await this.published();
    if (!this.compare(published)) return { kind: 'keyChanged' };
    if (!this.mayAsk() && this.hasLists(published)) return this.readiness();
    const lists = await callAsAccount<PeriodTimes[]>('POST', this.path('tokens/times'));
    if (lists.kind === 'refused') return lists;
    if (lists.kind === 'unreachable') return this.hasLists(published) ? this.readiness() : { kind: 'failed' };
    // The keys of a month that nobody had asked for are there only now.
    published = await this.published();
    if (!this.compare([...published, ...lists.value])) return { kind: 'keyChanged' };
    if (!lists.value.every(({ period, publicKey }) => isAmong(published, period, publicKey)))
      return this.distrust(lists.value.map(({ period }) => period));
    return this.fetchAll(lists.value);
  }

  private mayAsk(): boolean {
    const { ask = 'ifNeeded' } = this.around;
    return ask === 'now' || (ask === 'weekly' && this.kept.askedAt < this.now - WEEK_MS);
  }

  private async fetchAll(lists: readonly PeriodTimes[]): Promise<Readiness> {
    const periods = lists.map(({ period }) => period);
    this.keep({ lists: this.kept.lists.filter(({ period }) => periods.includes(period)), askedAt: this.now });
    for (const list of lists) {
      if (list.times.length === 0 || this.hasList(list)) continue;
      const trouble = await this.fetch(list);
      if (trouble) return trouble;
    }
    return lists.every(({ times }) => times.length === 0) ? { kind: 'noMeetings' } : this.readiness();
  }

  /** What is here of the list already, and what is not: a time that is over by now is not missed. */
  private split({ period, times }: PeriodTimes) {
    const had = this.kept.lists.find((kept) => kept.period === period)?.tokens;
    if (!had) return { kept: [], missing: times };
    const kept = had.filter((token) => times.some((time) => isOf(time, token)));
    const isMissing = (time: TokenTime) =>
      time.startsAt > this.now - DAY_MS && !kept.some((token) => isOf(time, token));
    return { kept, missing: times.filter(isMissing) };
  }

  private async fetch(list: PeriodTimes): Promise<Readiness | null> {
    const { kept, missing } = this.split(list);
    if (missing.length === 0) return this.take(list, kept);
    const maker = await (this.around.startMaker ?? startTokenMaker)();
    try {
      const { period, set } = list;
      const made = await maker.ask(this.groupId, { ...list, times: missing });
      const blinded = list.times.map((time) => made[missing.indexOf(time)] ?? null);
      const answer = await callAsAccount<TokenEvaluation[]>('POST', this.path('tokens'), { period, set, blinded });
      if (answer.kind === 'refused') return answer;
      if (answer.kind === 'unreachable') return { kind: 'failed' };
      const tokens = await maker.take(answer.value, this.now - DAY_MS);
      // Another key than the published one: the same as a key that was changed.
      return tokens ? this.take(list, [...kept, ...tokens]) : this.distrust([period]);
    } finally {
      maker.end();
    }
  }

  private take({ period, set }: PeriodTimes, tokens: readonly KeptToken[]): null {
    const others = this.kept.lists.filter((kept) => kept.period !== period);
    this.keep({ lists: [...others, { period, set, tokens }] });
    return null;
  }

  // Without the cookie: who asks for the keys must not be told from anyone else.
  private async published(): Promise<PublishedKey[]> {
    const answer = await call<PublishedKey[]>('GET', this.path('keys'));
    if (answer.kind !== 'done') throw new Error('the keys are not there');
    return answer.value;
  }

  /** Notes the keys; false when one is another than before. */
  private compare(keys: readonly PublishedKey[]): boolean {
    const changed = keys.filter(({ period, publicKey }) => (this.kept.keys[period] ?? publicKey) !== publicKey);
    const seen = Object.fromEntries(keys.map(({ period, publicKey }) => [period, publicKey]));
    this.keep({ keys: { ...seen, ...this.kept.keys } });
    if (changed.length > 0) this.distrust(changed.map(({ period }) => period));
    return keys.every(({ period }) => !this.kept.distrusted.includes(period));
  }

  private distrust(periods: readonly string[]): Readiness {
    const lists = this.kept.lists.filter(({ period }) => !periods.includes(period));
    this.keep({ lists, distrusted: [...new Set([...this.kept.distrusted, ...periods])] });
    return { kind: 'keyChanged' };
  }

  /** Whether there are tokens for every month that it takes, of the periods that count now. */
  private hasLists(published: readonly PublishedKey[]): boolean {
    const { months = monthsAt(this.now) } = this.around;
    return months.every((month) => {
      const current = published.find(({ period }) => monthIn(period) === month);
      return current && this.kept.lists.some(({ period }) => period === current.period);
    });
  }

  private hasList({ period, set }: PeriodTimes): boolean {
    return this.kept.lists.some((list) => list.period === period && list.set === set);
  }

  private readiness(): Readiness {
    const last = this.kept.lists
      .map(({ period }) => monthIn(period))
      .sort()
      .at(-1);
    return last === undefined ? { kind: 'noMeetings' } : { kind: 'ready', until: spanOf(last).until };
  }

  private keep(changes: Partial<KeptGroup>): void {
    this.kept = { ...this.kept, ...changes };
    putBack(this.groupId, this.kept);
  }

  private path(what: string): string {
    return `/api/groups/${encodeURIComponent(this.groupId)}/${what}`;
  }
}

function isOf(time: TokenTime, token: KeptToken): boolean {
  return time.link === token.link && time.startsAt === token.startsAt;
}

function isAmong(published: readonly PublishedKey[], period: string, publicKey: string): boolean {
  return published.some((one) => one.period === period && one.publicKey === publicKey);
}

// Two tabs that fetched at the same time would use up what an account has.
function alone<T>(act: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('tokens', act) : act();
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
