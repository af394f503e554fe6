import { type RequestPayload } from '@homegroup/contracts';
import { type Comer, isStranger, type OpenRoom, type Role, stranger } from '@homegroup/room';
import { dayOf } from '@homegroup/seat-token';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { type FacilityWish, ServicePassesService } from '../groups/service-passes.service.js';
import { RoomService } from '../room/room.service.js';
import { Refused } from '../socket/refused.js';
import { TokensService } from '../tokens/tokens.service.js';
import { ArrivalsService } from './arrivals.service.js';
import { ChecksService } from './checks.service.js';
import { NetworksService } from './networks.service.js';

/** What the server knows of whoever stands at the door, by their connection. */
export interface Connection {
  readonly meetingId: string;
  readonly tokenHash: string;
  readonly deviceHash: string;
  readonly address: string;
}

/** What they say of themselves. */
export type Said = RequestPayload<'door:knock'> & { readonly servicePass?: string | undefined };

export interface AtDoor {
  readonly comer: Comer;
  /** Where a facility's screen comes in. */
  readonly facility: FacilityWish | null;
}

/** Says who stands at a room's door; the room's rules say whether they come in. */
@Injectable()
export class DoorService {
  constructor(
    private readonly rooms: RoomService,
    private readonly groups: GroupsService,
    private readonly passes: ServicePassesService,
    private readonly tokens: TokensService,
    private readonly networks: NetworksService,
    private readonly arrivals: ArrivalsService,
    private readonly checks: ChecksService,
  ) {}

  /**
   * Whoever has a seat is asked for nothing.
   * @throws Refused `NOT_OPEN_YET`; `TOKEN_VOID` for a seat token that does not hold; `PROOF_NEEDED`, `OVERLOADED` or `TOO_FAST`
   * when many come at once
   */
  async whoIs(from: Connection, said: Said): Promise<AtDoor> {
    const room = await this.rooms.roomOf(from.meetingId);
    if (!room) throw new Refused('NOT_OPEN_YET');
    const { tokenHash, deviceHash } = from;
    const plain = { ...stranger({ name: said.name, tokenHash, deviceHash }), isVisitor: said.isVisitor };
    if (room.seats.some((seat) => seat.tokenHash === tokenHash)) return { comer: plain, facility: null };
    const facility = this.facilityOf(said, from.meetingId);
    const roles = facility ? (['facility'] as const) : this.rolesOf(said, from.meetingId);
    const handle = roles.length > 0 ? null : await this.handleOf(room, from, said);
    const isMatched = this.networks.isMatched(room, from.address);
    const comer = { ...plain, handle, isMatched, roles, mayBeSeen: facility?.camera ?? true };
    await this.arrivals.admit(from, { isKnown: !isStranger(comer) || isAwaited(room, tokenHash), proof: said.proof });
    return { comer, facility };
  }

  private facilityOf({ servicePass }: Said, meetingId: string): FacilityWish | null {
    return servicePass === undefined ? null : this.passes.facilityOf(servicePass, meetingId);
  }

  private rolesOf({ servicePass }: Said, meetingId: string): readonly Role[] {
    return servicePass === undefined ? [] : this.passes.positionsOf(servicePass, meetingId);
  }

  // A token that does not hold is never taken for none: whoever shows one is told, and does not stand among strangers unawares.
  private async handleOf(room: OpenRoom, from: Connection, { member, proof }: Said): Promise<string | null> {
    if (!member) return null;
    const { meetingId, tokenHash } = from;
    const meeting = await this.groups.getMeeting(meetingId);
    if (!meeting) throw new Refused('TOKEN_VOID');
    // A meeting that is always on has one time a day.
    const startsAt = room.hours?.startsAt ?? dayOf(this.rooms.now());
    await this.checks.admit(from, proof);
    const redeemed = await this.tokens.redeem({ groupId: meeting.groupId, meetingId, startsAt, tokenHash, ...member });
    if (!redeemed) {
      this.checks.failed(from);
      throw new Refused('TOKEN_VOID');
    }
    return redeemed.handle;
  }
}

/** Whether they wait already, or the door was opened for them. */
function isAwaited({ knocks, welcome }: OpenRoom, tokenHash: string): boolean {
  return [...knocks, ...welcome].some((one) => one.tokenHash === tokenHash);
}
