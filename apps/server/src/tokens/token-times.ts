import { createHash } from 'node:crypto';
import { type TokenTime, TIMES_LISTED_MAX } from '@homegroup/contracts';
import { type Month, spanOf } from '@homegroup/seat-token';
import { Injectable } from '@nestjs/common';
import { MeetingsService } from '../groups/meetings.service.js';

/** Everything that tokens of a group are given out for in a month. */
export interface TimesList {
  readonly times: readonly TokenTime[];
  /** SHA-256 of the list. */
  readonly hash: Buffer;
}

/**
 * The times of a group in a month: all of them, past ones, too, whoever asks and whenever. A list that depended on
 * who asks, or when, would tell of a token whose it is.
 */
@Injectable()
export class TokenTimes {
  constructor(private readonly meetings: MeetingsService) {}

  async of(groupId: string, month: Month): Promise<TimesList> {
    const all = await this.meetings.startsIn(groupId, spanOf(month));
    const times = all.slice(0, TIMES_LISTED_MAX).map(({ id, link, startsAt }) => ({ meeting: id, link, startsAt }));
    const hash = createHash('sha256');
    for (const time of times) hash.update(lineOf(time));
    return { times, hash: hash.digest() };
  }
}

/** SHA-256 of one time. */
export function hashOfTime(time: TokenTime): Buffer {
  return createHash('sha256').update(lineOf(time)).digest();
}

function lineOf({ meeting, startsAt }: TokenTime): string {
  return `${meeting} ${startsAt}\n`;
}
