import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { TokenFetchEntity } from './token-fetch.entity.js';

interface Fetch extends Pick<TokenFetchEntity, 'accountId' | 'groupId' | 'period'> {
  readonly timeHashes: readonly Buffer[];
}

// Those of two at the same time are taken in one order, or each would wait for the other.
const TAKE = `
  INSERT INTO token_fetches AS kept (account_id, group_id, period, times_hash, fetches)
  SELECT $1, $2, $3, hash, 1 FROM unnest($4::bytea[]) AS hash ORDER BY hash
  ON CONFLICT (account_id, group_id, period, times_hash) DO UPDATE SET fetches = kept.fetches + 1 WHERE kept.fetches < $5
  RETURNING fetches`;
const GIVE_BACK = `
  UPDATE token_fetches SET fetches = fetches - 1
  WHERE account_id = $1 AND group_id = $2 AND period = $3 AND times_hash = ANY($4::bytea[]) AND fetches > 0`;

/** How often tokens were fetched, and nothing else about them. */
@Injectable()
export class TokenFetchesRepository {
  constructor(@InjectRepository(TokenFetchEntity) private readonly fetches: Repository<TokenFetchEntity>) {}

  /** Counts one fetch of each time; false, and nothing counted, when there were `most` already of one of them. */
  async take(fetch: Fetch, most: number): Promise<boolean> {
    return this.fetches.manager
      .transaction(async (manager) => {
        const rows: unknown = await manager.query(TAKE, [...keyOf(fetch), most]);
        if (!Array.isArray(rows) || rows.length < fetch.timeHashes.length) throw new TooMany();
        return true;
      })
      .catch((error: unknown) => {
        if (error instanceof TooMany) return false;
        throw error;
      });
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

/** Ends the transaction: nothing of it is counted. */
class TooMany extends Error {}

function keyOf({ accountId, groupId, period, timeHashes }: Fetch): unknown[] {
  return [accountId, groupId, period, timeHashes];
}
