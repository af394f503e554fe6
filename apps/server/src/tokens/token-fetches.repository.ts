import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { TokenFetchEntity } from './token-fetch.entity.js';

type Fetch = Pick<TokenFetchEntity, 'accountId' | 'groupId' | 'period' | 'timesHash'>;

interface Limits {
  /** Of one list of times. */
  readonly perList: number;
  /** Of all lists that the period had, as a group changes its schedule. */
  readonly perPeriod: number;
}

const TAKE = `
  INSERT INTO token_fetches AS kept (account_id, group_id, period, times_hash, fetches)
  SELECT $1, $2, $3, $4, 1
  WHERE (SELECT coalesce(sum(fetches), 0) FROM token_fetches WHERE account_id = $1 AND group_id = $2 AND period = $3) < $6
  ON CONFLICT (account_id, group_id, period, times_hash) DO UPDATE SET fetches = kept.fetches + 1 WHERE kept.fetches < $5
  RETURNING fetches`;
const GIVE_BACK = `
  UPDATE token_fetches SET fetches = fetches - 1
  WHERE account_id = $1 AND group_id = $2 AND period = $3 AND times_hash = $4 AND fetches > 0`;

/** How often tokens were fetched, and nothing else about them. */
@Injectable()
export class TokenFetchesRepository {
  constructor(@InjectRepository(TokenFetchEntity) private readonly fetches: Repository<TokenFetchEntity>) {}

  /** Counts one fetch; false, and nothing counted, when there were as many as there may be. */
  async take(fetch: Fetch, { perList, perPeriod }: Limits): Promise<boolean> {
    const rows: unknown = await this.fetches.query(TAKE, [...keyOf(fetch), perList, perPeriod]);
    return Array.isArray(rows) && rows.length > 0;
  }

  /** The fetch came to nothing: it does not count. */
  async giveBack(fetch: Fetch): Promise<void> {
    await this.fetches.query(GIVE_BACK, keyOf(fetch));
  }

  /** Forgets the periods before this one. */
  async forgetBefore(period: string): Promise<void> {
    await this.fetches.delete({ period: LessThan(period) });
  }
}

function keyOf({ accountId, groupId, period, timesHash }: Fetch): unknown[] {
  return [accountId, groupId, period, timesHash];
}
