import { LinkParams, type ProofChallenge } from '@homegroup/contracts';
import { Controller, Get, HttpException, HttpStatus, NotFoundException, Param } from '@nestjs/common';
import type * as z from 'zod';
import { GroupsService } from '../groups/groups.service.js';
import { Bucket, type Budget } from '../ops/bucket.js';
import { ArrivalsService } from './arrivals.service.js';
import { ChecksService } from './checks.service.js';
import { ProofsService } from './proofs.service.js';

/** Challenges that are made, for all meetings together: each costs a few milliseconds of one of the machine's threads. */
const CHALLENGES: Budget = { burst: 300, perSecond: 50 };

/** Work to be done before coming in, for those who come while many do. */
@Controller('api/meetings')
export class DoorController {
  private readonly bucket = new Bucket(CHALLENGES, performance.now());

  constructor(
    private readonly groups: GroupsService,
    private readonly arrivals: ArrivalsService,
    private readonly checks: ChecksService,
    private readonly proofs: ProofsService,
  ) {}

  /** @throws NotFoundException `NO_SUCH_MEETING` @throws HttpException `TOO_FAST` */
  @Get(':link/proof')
  async proof(@Param({ schema: LinkParams }) { link }: z.infer<typeof LinkParams>): Promise<ProofChallenge> {
    const meeting = await this.groups.findMeeting(link);
    if (!meeting) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    const rush = Math.max(this.arrivals.rush(meeting.id), this.checks.rush(meeting.id));
    if (rush < 1) return { challenge: null };
    if (!this.bucket.take(performance.now()))
      throw new HttpException({ code: 'TOO_FAST' }, HttpStatus.TOO_MANY_REQUESTS);
    return { challenge: await this.proofs.challenge(meeting.id, rush) };
  }
}
