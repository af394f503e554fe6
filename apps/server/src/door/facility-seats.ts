import { type Language } from '@homegroup/contracts';
import { type Comer, type SeatId } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { RoomService } from '../room/room.service.js';

/** What a facility is called, by the meeting's language: nothing of it, or of whoever is there, is asked. */
const NAMES: Record<Language, string> = { en: 'Facility', es: 'Institución' };

/** The shared screen of a hospital or an institution comes in, in place of the one that was there [H1]. */
@Injectable()
export class FacilitySeats {
  constructor(
    private readonly rooms: RoomService,
    private readonly groups: GroupsService,
  ) {}

  /** `tell`: the screen of this seat is done, and is told before its seat is freed. */
  async enter(meetingId: string, comer: Comer, tell: (seat: SeatId) => void): ReturnType<RoomService['enter']> {
    const outcome = await this.takeSeat(meetingId, comer);
    if (!outcome.ok) return outcome;
    const { room, seat } = outcome;
    const others = room.seats.filter(({ id, roles }) => id !== seat && roles.includes('facility'));
    for (const { id } of others) {
      tell(id);
      await this.rooms.post(room.id, { kind: 'leave', seat: id, at: this.rooms.now() });
    }
    return outcome;
  }

  private async takeSeat(meetingId: string, comer: Comer): ReturnType<RoomService['enter']> {
    const meeting = await this.groups.getMeeting(meetingId);
    const name = meeting?.language.startsWith('es') === true ? NAMES.es : NAMES.en;
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? name : `${name} ${number}`;
      const outcome = await this.rooms.enter(meetingId, { ...comer, name: tried, roles: ['facility'] });
      if (outcome.ok || outcome.code !== 'NAME_TAKEN') return outcome;
    }
  }
}
