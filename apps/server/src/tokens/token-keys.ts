import { type Period, type TokenKeys as Keys } from '@homegroup/seat-token';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { PeriodSecrets } from './period-secrets.js';
import { TokenKeysRepository } from './token-keys.repository.js';
import { TokenWork } from './token-work.js';

/** The keys of groups, each of one period: derived from the period's secret, known to memory alone, published by their open half. */
@Injectable()
export class TokenKeys {
  /** Promises, so that those who ask at the same time derive once. */
  private readonly known = new Map<string, Promise<Keys>>();

  constructor(
    private readonly secrets: PeriodSecrets,
    private readonly repository: TokenKeysRepository,
    private readonly work: TokenWork,
    private readonly log: EventLog,
  ) {}

  /** The keys of a group that is there; from now on they are published. */
  get(groupId: string, period: Period): Promise<Keys> {
    return this.remember(groupId, period, async () => this.secrets.seedOf(period, groupId));
  }

  /** The keys, or null where none were published, or they were erased: then no token can be true. */
  async find(groupId: string, period: Period): Promise<Keys | null> {
    const known = this.known.get(nameOf(groupId, period));
    if (known) return known;
    if (!(await this.repository.isPublished(groupId, period))) return null;
    const seed = await this.secrets.findSeed(period, groupId);
    return seed && this.remember(groupId, period, () => Promise.resolve(seed));
  }

  async published(groupId: string): Promise<{ period: Period; publicKey: Uint8Array }[]> {
    return this.repository.ofGroup(groupId);
  }

  /** Nothing is left of the keys of periods before this one. */
  async eraseBefore(period: Period): Promise<void> {
    await this.secrets.eraseBefore(period);
    await this.repository.forgetBefore(period);
    for (const name of this.known.keys()) if (name < period) this.known.delete(name);
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
