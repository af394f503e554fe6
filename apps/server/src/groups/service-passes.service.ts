import { createHmac, randomBytes } from 'node:crypto';
import { type RosterPosition, type ServicePass } from '@homegroup/contracts';
import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { GroupsRepository } from './groups.repository.js';
import { ServantsRepository } from './servants.repository.js';
import { heldOn } from './terms.js';

/** How long a pass is good, in milliseconds: a porch is not looked at for longer. */
const GOOD_MS = 60 * 60_000;
/** What a facility wishes of its screen. */
export interface FacilityWish {
  /** Its camera may be shown. */
  readonly camera: boolean;
}

/** Whose a pass is: an account's, or whoever's who holds a claim to a place. */
export interface PassHolder {
  readonly kind: 'account' | 'claim';
  readonly id: string;
}

/** So many passes are kept; the oldest go first. */
const KEPT_MAX = 10_000;

interface Kept {
  readonly meetingId: string;
  readonly positions: readonly RosterPosition[];
  /** It brings in a facility's shared screen, which serves as nothing. */
  readonly facility: FacilityWish | null;
  /** A mark of its holder that says nothing of who; null for a facility's, which whoever serves ends with a new code. */
  readonly mark: string | null;
  readonly goodUntil: number;
}

const KEY_BYTES = 32;
const HANDLE_BYTES = 16;

/**
 * What a signed-in servant shows at a room's door in place of their account: so the room knows the service positions,
 * and not whose they are. A pass is good for one seat, and is kept in memory alone.
 */
@Injectable()
export class ServicePassesService {
  private readonly kept = new Map<string, Kept>();
  /** Of this process alone: nothing that is stored leads from a room to an account. */
  private readonly key = randomBytes(KEY_BYTES);

  constructor(
    private readonly groups: GroupsRepository,
    private readonly servants: ServantsRepository,
  ) {}

  /** @throws NotFoundException `NO_SUCH_MEETING` @throws ForbiddenException `NOT_A_SERVANT` without a position there today */
  async issue(accountId: string, link: string): Promise<ServicePass> {
    const meeting = await this.groups.findMeeting({ link });
    if (!meeting) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    const servant = await this.servants.find(meeting.groupId, accountId);
    const positions = servant ? heldOn(servant.terms, Date.now(), meeting.group.timeZone) : [];
    if (positions.length === 0) throw new ForbiddenException({ code: 'NOT_A_SERVANT' });
    return this.make(meeting.id, positions, this.markOf({ kind: 'account', id: accountId }));
  }

  /**
   * A pass for positions that someone has otherwise, and for those of the pass `before` that is not spent yet, which this one
   * replaces, and whose holder stays.
   */
  issueFor(
    meetingId: string,
    positions: readonly RosterPosition[],
    { holder, before }: { readonly holder: PassHolder; readonly before: string | null },
  ): ServicePass {
    const kept = before === null ? null : this.goodFor(before, meetingId);
    if (before !== null) this.spend(before);
    const all = [...new Set([...(kept?.positions ?? []), ...positions])];
    return this.make(meetingId, all, kept?.mark ?? this.markOf(holder));
  }

  /** A pass for the shared screen of a facility, good until `until` at the latest; one a meeting, the newest. */
  issueToFacility(meetingId: string, facility: FacilityWish, until: number): string {
    this.withdrawFromFacility(meetingId);
    const pass = newPass();
    const goodUntil = Math.min(until, Date.now() + GOOD_MS);
    this.keep(pass, { meetingId, positions: [], facility, mark: null, goodUntil });
    return pass;
  }

  /** The pass of a facility that no screen has come in with is worth nothing from now on. */
  withdrawFromFacility(meetingId: string): void {
    for (const [pass, kept] of this.kept) {
      if (kept.facility && kept.meetingId === meetingId) this.kept.delete(pass);
    }
  }

  /** What the facility wishes that a pass brings in at this meeting's door; null for every other pass. */
  facilityOf(pass: string, meetingId: string): FacilityWish | null {
    return this.goodFor(pass, meetingId)?.facility ?? null;
  }

  /** The positions that a pass shows at this meeting's door; none for one that is spent, too old, or of elsewhere. */
  positionsOf(pass: string, meetingId: string): readonly RosterPosition[] {
    return this.goodFor(pass, meetingId)?.positions ?? [];
  }

  /**
   * The same for whatever passes one holder shows in one room, so that being sent away holds for the next pass, too; another in every
   * room, and after a restart. Null for a facility's, and for one that is not good.
   */
  handleOf(
    pass: string,
    { meetingId, roomId }: { readonly meetingId: string; readonly roomId: string },
  ): string | null {
    const mark = this.goodFor(pass, meetingId)?.mark ?? null;
    return mark === null ? null : this.hashOf(`handle|${roomId}|${mark}`);
  }

  /** The seat is taken: nobody takes another with it. */
  spend(pass: string): void {
    this.kept.delete(pass);
  }

  private goodFor(pass: string, meetingId: string): Kept | null {
    const kept = this.kept.get(pass);
    return kept?.meetingId === meetingId && kept.goodUntil > Date.now() ? kept : null;
  }

  private markOf({ kind, id }: PassHolder): string {
    return this.hashOf(`${kind}|${id}`);
  }

  private hashOf(text: string): string {
    return createHmac('sha256', this.key).update(text).digest().subarray(0, HANDLE_BYTES).toString('base64url');
  }

  private make(meetingId: string, positions: readonly RosterPosition[], mark: string): ServicePass {
    const pass = newPass();
    this.keep(pass, { meetingId, positions, facility: null, mark, goodUntil: Date.now() + GOOD_MS });
    return { pass, positions };
  }

  private keep(pass: string, kept: Kept): void {
    this.kept.set(pass, kept);
    this.dropOldest();
  }

  private dropOldest(): void {
    for (const [pass, { goodUntil }] of this.kept) {
      if (this.kept.size <= KEPT_MAX && goodUntil > Date.now()) return;
      this.kept.delete(pass);
    }
  }
}

function newPass(): string {
  return randomBytes(32).toString('base64url');
}
