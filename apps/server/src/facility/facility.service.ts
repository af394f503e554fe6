import { randomInt } from 'node:crypto';
import { type FacilityCode, type FacilityDoor, isForFacilities } from '@homegroup/contracts';
import { HttpException, HttpStatus, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { OccurrencesService } from '../groups/occurrences.service.js';
import { ServicePassesService } from '../groups/service-passes.service.js';
import { CodeHash } from './code-hash.js';
import { FacilityCodesRepository } from './facility-codes.repository.js';
import { Guesses } from './guesses.js';

const CODES = 1_000_000;
const DIGITS = 6;
/** So long before the doors open a code works, in milliseconds: a screen is set up, and there is less time to guess. */
const EARLY_MS = 60 * 60_000;
/** Codes drawn before it is given up: where ten thousand are alive, the second is taken once in ten thousand times. */
const DRAWS_MAX = 10;

/** Hospitals and institutions: by which code they come, and to which door it leads. Of them nothing is known. */
@Injectable()
export class FacilityService {
  constructor(
    private readonly codes: FacilityCodesRepository,
    private readonly hash: CodeHash,
    private readonly guesses: Guesses,
    private readonly groups: GroupsService,
    private readonly occurrences: OccurrencesService,
    private readonly passes: ServicePassesService,
  ) {}

  /**
   * A code for the meeting's time that is under way, or else the next; the code there was ends.
   * @throws NotFoundException `NO_SUCH_MEETING` @throws UnprocessableEntityException `SCHEDULE_EMPTY` without a time to come,
   * `NOT_FOR_FACILITIES` for a meeting of other formats, which could be kept open past the facility's hour [H1]
   */
  async make(groupId: string, meetingId: string, camera: boolean): Promise<FacilityCode> {
    const meeting = await this.groups.getMeeting(meetingId);
    if (meeting?.groupId !== groupId) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    if (!isForFacilities(meeting)) throw new UnprocessableEntityException({ code: 'NOT_FOR_FACILITIES' });
    const next = await this.occurrences.currentOrNext(meetingId, Date.now());
    if (!next) throw new UnprocessableEntityException({ code: 'SCHEDULE_EMPTY' });
    const { opensAt, startsAt, closesAt: until } = next;
    await this.codes.forget(Date.now());
    const code = await this.draw({ meetingId, camera, startsAt: new Date(startsAt), until: new Date(until) });
    this.passes.withdrawFromFacility(meetingId);
    return { code, from: opensAt - EARLY_MS, startsAt, until };
  }

  /**
   * The door to which a code leads, and a pass for one screen; whoever asks again has a new pass, and the one before is
   * worth nothing. Wrong, old and early codes are answered alike.
   * @throws NotFoundException `NO_SUCH_CODE` @throws HttpException `TOO_FAST` after too many of them
   */
  async open(code: string, connection: object): Promise<FacilityDoor> {
    if (!this.guesses.take(connection)) throw new HttpException({ code: 'TOO_FAST' }, HttpStatus.TOO_MANY_REQUESTS);
    const door = await this.doorFor(code, Date.now());
    if (!door) throw new NotFoundException({ code: 'NO_SUCH_CODE' });
    this.guesses.giveBack(connection);
    return door;
  }

  private async doorFor(code: string, at: number): Promise<FacilityDoor | null> {
    const found = await this.codes.find(this.hash.of(code), at);
    if (!found) return null;
    const meeting = await this.groups.getMeeting(found.meetingId);
    // The times may have been changed since, and the formats: doors open when they do now.
    const next = await this.occurrences.currentOrNext(found.meetingId, at);
    if (!meeting || !isForFacilities(meeting) || !next || at < next.opensAt - EARLY_MS) return null;
    const pass = this.passes.issueToFacility(meeting.id, { camera: found.camera }, found.until.getTime());
    return { link: meeting.link, pass, camera: found.camera, opensAt: next.opensAt };
  }

  private async draw(values: Omit<Parameters<FacilityCodesRepository['replace']>[0], 'codeHash'>): Promise<string> {
    for (let drawn = 0; drawn < DRAWS_MAX; drawn += 1) {
      const code = String(randomInt(CODES)).padStart(DIGITS, '0');
      if (await this.codes.replace({ ...values, codeHash: this.hash.of(code) })) return code;
    }
    throw new Error('no code is free');
  }
}
