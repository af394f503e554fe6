import { type Month, monthIn, type Period, periodAfter, type TokenKeys as Keys } from '@homegroup/seat-token';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { MonthSecrets } from './month-secrets.js';
import { TokenKeysRepository } from './token-keys.repository.js';
import { TokenWork } from './token-work.js';

/** The keys of a period, and which it is. */
export type Current = Keys & { readonly period: Period };

/** The keys of groups, each of one period: derived from the month's secret, known to memory alone, published by their open half. */
@Injectable()
export class TokenKeys {
  /** Promises, so that those who ask at the same time derive once. */
  private readonly known = new Map<string, Promise<Keys>>();

  constructor(
    private readonly secrets: MonthSecrets,
    private readonly repository: TokenKeysRepository,
    private readonly work: TokenWork,
    private readonly log: EventLog,
  ) {}

  /** The keys of a group that is there, in the month's newest period; from now on they are published. */
  async get(groupId: string, month: Month): Promise<Current> {
    const period = (await this.repository.newest(groupId, month)) ?? month;
    return { period, ...(await this.remember(groupId, period, () => this.secrets.seedOf(month, groupId))) };
  }

  /** The same, or null where none were published, or they were erased: then no token can be true. */
  async find(groupId: string, month: Month): Promise<Current | null> {
    const period = await this.repository.newest(groupId, month);
    if (period === null) return null;
    const known = this.known.get(nameOf(groupId, period));
    if (known) return { period, ...(await known) };
    const seed = await this.secrets.findSeed(month, groupId);
    return seed && { period, ...(await this.remember(groupId, period, () => Promise.resolve(seed))) };
  }

  /** The group begins anew: from now on what was given out in this month before is worth nothing. */
  async beginAnew(groupId: string, month: Month): Promise<void> {
    const before = await this.repository.newest(groupId, month);
    // Where nothing was given out there is nothing to end.
    if (before === null) return;
    await this.remember(groupId, periodAfter(before), () => this.secrets.seedOf(month, groupId));
  }

  /** The newest of each month, in order. */
  async published(groupId: string): Promise<{ period: Period; publicKey: Uint8Array }[]> {
    const keys = await this.repository.ofGroup(groupId);
    return [...new Map(keys.map((key) => [monthIn(key.period), key])).values()];
  }

  /** Nothing is left of the keys of months before this one. */
  async eraseBefore(month: Month): Promise<void> {
    await this.secrets.eraseBefore(month);
    await this.repository.forgetBefore(month);
    for (const name of this.known.keys()) if (name < month) this.known.delete(name);
  }

  private remember(groupId: string, period: Period, seedOf: () => Promise<Uint8Array>): Promise<Keys> {
    const name = nameOf(groupId, period);
    const known = this.known.get(name) ?? this.derive(groupId, period, seedOf);
    this.known.set(name, known);
    // What failed may be tried again.
    known.catch(() => this.known.delete(name));
    return known;
  }

  private async derive(groupId: string, period: Period, seedOf: () => Promise<Uint8Array>): Promise<Keys> {
    const keys = await this.work.derive(await seedOf(), groupId, period);
    const isSame = await this.repository.publish({ groupId, period, publicKey: Buffer.from(keys.publicKey) });
    if (!isSame) this.log.warning('tokens.keysReplaced');
    return keys;
  }
}

/** Begins with the period, so that names are in the order of periods. */
function nameOf(groupId: string, period: Period): string {
  return `${period} ${groupId}`;
}
