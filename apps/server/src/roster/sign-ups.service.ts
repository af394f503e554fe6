import { timingSafeEqual } from 'node:crypto';
import {
  type ClaimedPass,
  type HeldPlaces,
  type Release,
  type RosterPage,
  type ServicePass,
  type SignedUp,
  type SignUp,
} from '@homegroup/contracts';
import { checkName } from '@homegroup/room';
import {
  ConflictException,
  ForbiddenException,
  Injectable,
  NotFoundException,
  UnprocessableEntityException,
} from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { OccurrencesService } from '../groups/occurrences.service.js';
import { ServicePassesService } from '../groups/service-passes.service.js';
import { hashOf, newSecret } from '../identity/identity.service.js';
import { freePlaces } from './roster-times.js';
import { type RosterEntity } from './roster.entity.js';
import { type PlaceValues, RosterRepository } from './roster.repository.js';
import { RosterService, TIMES_SHOWN } from './roster.service.js';

const MINUTE_MS = 60_000;
/** A claim opens the door of a meeting whose own doors open within this time. */
const BEFORE_DOORS_MS = 60 * MINUTE_MS;

/** What whoever has the link of a roster does with it, without an account. */
@Injectable()
export class SignUpsService {
  constructor(
    private readonly repository: RosterRepository,
    private readonly rosters: RosterService,
    private readonly groups: GroupsService,
    private readonly occurrences: OccurrencesService,
    private readonly passes: ServicePassesService,
  ) {}

  /** @throws NotFoundException `NO_SUCH_MEETING`, `NO_SUCH_ROSTER` */
  async look(link: string, secret: string): Promise<RosterPage> {
    const meeting = await this.meeting(link);
    const roster = await this.repository.find(meeting.id);
    mustOpen(roster, secret);
    const { title, timeZone } = meeting;
    return { title, group: meeting.group.name, timeZone, times: await this.rosters.times(meeting, roster) };
  }

  /**
   * Takes the first free place of the position at each of the next times, from one that the roster shows on; those that are
   * full are left out. Whoever signs up at the same time waits for a few milliseconds.
   * @throws UnprocessableEntityException `NAME_...` as at a room's door @throws NotFoundException `NO_SUCH_MEETING`, `NO_SUCH_ROSTER`
   * @throws ConflictException `PLACE_TAKEN` when none of them is free
   */
  async signUp(link: string, wanted: SignUp): Promise<SignedUp> {
    const checked = checkName(wanted.name);
    if (!checked.ok) throw new UnprocessableEntityException({ code: checked.code });
    const { id } = await this.meeting(link);
    const claim = newSecret();
    const startsAt = await this.repository.inTransaction(async (transaction) => {
      const held = await this.repository.hold(transaction, id);
      mustOpen(held?.roster ?? null, wanted.secret);
      const starts = held ? this.startsFrom(held.meeting, wanted) : [];
      const taken = await this.repository.taken(id, starts, transaction);
      const places = starts.flatMap((start): PlaceValues[] => {
        const there = taken.filter((place) => place.startsAt.getTime() === start);
        const [place] = freePlaces(held?.roster.needs ?? [], there, wanted.position);
        if (place === undefined) return [];
        const { position } = wanted;
        return [
          { meetingId: id, startsAt: new Date(start), position, place, name: checked.name, claimHash: hashOf(claim) },
        ];
      });
      if (places.length === 0) throw new ConflictException({ code: 'PLACE_TAKEN' });
      await this.repository.insert(transaction, places);
      return places.map((place) => place.startsAt.getTime());
    });
    return { claim, startsAt };
  }

  /** What the claim still holds of what is to come. @throws NotFoundException `NO_SUCH_MEETING` */
  async held(link: string, claim: string): Promise<HeldPlaces> {
    const { id, lengthMin } = await this.meeting(link);
    const over = Date.now() - lengthMin * MINUTE_MS;
    const places = await this.repository.ofClaim(id, hashOf(claim));
    return { startsAt: places.map((place) => place.startsAt.getTime()).filter((start) => start > over) };
  }

  /** Gives back one time, or all. @throws NotFoundException `NO_SUCH_MEETING` */
  async release(link: string, { claim, startsAt }: Release): Promise<void> {
    const { id } = await this.meeting(link);
    await this.repository.release(id, hashOf(claim), startsAt);
  }

  /**
   * What shows at the door that its holder serves today.
   * @throws NotFoundException `NO_SUCH_MEETING` @throws ForbiddenException `NOT_A_SERVANT` without a place today
   */
  async pass(link: string, { claim, pass }: ClaimedPass): Promise<ServicePass> {
    const { id } = await this.meeting(link);
    const now = Date.now();
    const today =
      (await this.occurrences.current(id, now)) ?? (await this.occurrences.current(id, now + BEFORE_DOORS_MS));
    const places = await this.repository.ofClaim(id, hashOf(claim));
    const served = places.filter((place) => place.startsAt.getTime() === today?.startsAt);
    if (served.length === 0) throw new ForbiddenException({ code: 'NOT_A_SERVANT' });
    return this.passes.issueFor(
      id,
      served.map(({ position }) => position),
      { holder: { kind: 'claim', id: claim }, before: pass },
    );
  }

  /** The starts that someone means who signs up for so many times from one on. */
  private startsFrom(meeting: MeetingEntity, { startsAt, times }: SignUp): number[] {
    const starts = this.occurrences.ahead(meeting, Date.now(), TIMES_SHOWN + times).map((time) => time.startsAt);
    const first = starts.slice(0, TIMES_SHOWN).indexOf(startsAt);
    return first < 0 ? [] : starts.slice(first, first + times);
  }

  private async meeting(link: string): Promise<MeetingEntity> {
    const meeting = await this.groups.findMeeting(link);
    if (!meeting) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return meeting;
  }
}

function mustOpen(roster: RosterEntity | null, secret: string): asserts roster is RosterEntity {
  const opens = roster?.secretHash && timingSafeEqual(roster.secretHash, hashOf(secret));
  if (!opens) throw new NotFoundException({ code: 'NO_SUCH_ROSTER' });
}
