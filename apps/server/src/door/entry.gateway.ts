import { type Entered, type RequestPayload } from '@homegroup/contracts';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { Config } from '../config.js';
import { ServicePassesService } from '../groups/service-passes.service.js';
import { MediaService } from '../media/media.service.js';
import { RoomService } from '../room/room.service.js';
import { addressOf } from '../socket/address.js';
import { knockChannel, porchChannel, roomChannel, seatChannel } from '../socket/channels.js';
import { displace } from '../socket/displace.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { DoorService } from './door.service.js';
import { FacilitySeats } from './facility-seats.js';
import { NetworksService } from './networks.service.js';

/** Coming in, on the wire: a seat, what it sees, and its media. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class EntryGateway {
  @WebSocketServer()
  private readonly server: RoomServer;

  constructor(
    private readonly door: DoorService,
    private readonly rooms: RoomService,
    private readonly facilities: FacilitySeats,
    private readonly networks: NetworksService,
    private readonly media: MediaService,
    private readonly passes: ServicePassesService,
    private readonly config: Config,
  ) {}

  @SubscribeMessage('room:enter')
  async enter(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:enter') asked: RequestPayload<'room:enter'>,
  ): Promise<Entered> {
    const seat = await this.takeSeat(socket, asked);
    if (asked.servicePass !== undefined) this.passes.spend(asked.servicePass);
    await leavePorch(socket);
    displace(this.server, seatChannel(seat.seatId), socket);
    socket.data.seat = seat;
    await socket.join(seatChannel(seat.seatId));
    // A line that was cut while its seat was being taken has had its farewell already.
    if (socket.disconnected) await this.rooms.loseLine(seat);
    const kept = asked.keepMedia !== undefined && (await this.media.keeps(seat, asked.keepMedia));
    const media = kept ? null : await this.media.offer(seat, asked.rtpCapabilities);
    await socket.join(roomChannel(seat.roomId));
    return { seat: seat.seatId, ...this.rooms.viewsFor(seat), media };
  }

  private async takeSeat(socket: RoomSocket, asked: RequestPayload<'room:enter'>) {
    const { meetingId, tokenHash, deviceHash } = socket.data;
    const address = addressOf(socket.request, this.config.trustProxy);
    const { comer, facility } = await this.door.whoIs({ meetingId, tokenHash, deviceHash, address }, asked);
    const outcome = facility
      ? await this.facilities.enter(meetingId, comer, (seat) =>
          this.server.to(seatChannel(seat)).emit('seat:elsewhere'),
        )
      : await this.rooms.enter(meetingId, comer);
    if (!outcome.ok) throw new Refused(outcome.code);
    const seat = { roomId: outcome.room.id, seatId: outcome.seat };
    this.networks.keep(seat.roomId, seat.seatId, address);
    return seat;
  }
}

/** Whoever is in waits no longer. */
async function leavePorch(socket: RoomSocket): Promise<void> {
  const { knock } = socket.data;
  if (!knock) return;
  delete socket.data.knock;
  await socket.leave(knockChannel(knock.knockId));
  await socket.leave(porchChannel(knock.roomId));
}
