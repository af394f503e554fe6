import { randomInt } from 'node:crypto';
import { type Entered, type RequestPayload, type Script } from '@homegroup/contracts';
import { commonView, ownView, stranger, type CommonView, type SeatId } from '@homegroup/room';
import { type BeforeApplicationShutdown, UseFilters, UseInterceptors } from '@nestjs/common';
import {
  ConnectedSocket,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import { GroupsService } from '../groups/groups.service.js';
import { ServicePassesService } from '../groups/service-passes.service.js';
import { MediaService } from '../media/media.service.js';
import { EventLog } from '../ops/event-log.js';
import { Metrics } from '../ops/metrics.js';
import { roomChannel, seatChannel, seatOf } from '../socket/channels.js';
import { checkHandshake } from '../socket/handshake.js';
import { limitRequests, spend } from '../socket/limits.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { FacilitySeats } from './facility-seats.js';
import { type EnterOutcome, RoomService } from './room.service.js';

/** The room on the wire: entering, leaving, acting, and the changes that everyone sees. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class RoomGateway
  implements OnGatewayInit<RoomServer>, OnGatewayDisconnect<RoomSocket>, BeforeApplicationShutdown
{
  @WebSocketServer()
  private readonly server: RoomServer;

  constructor(
    private readonly rooms: RoomService,
    private readonly facilities: FacilitySeats,
    private readonly media: MediaService,
    private readonly groups: GroupsService,
    private readonly passes: ServicePassesService,
    private readonly log: EventLog,
    private readonly metrics: Metrics,
  ) {}

  afterInit(server: RoomServer): void {
    const meetingOf = async (link: string) => (await this.groups.findMeeting(link))?.id ?? null;
    server.use(checkHandshake(meetingOf, (error) => this.log.fault('socket.connectFailed', error)));
    server.on('connection', (socket) => limitRequests(socket, () => this.rooms.now()));
    this.metrics.watch('connections', () => server.engine.clientsCount);
    this.rooms.announceTo({
      changed: (roomId, change) => server.to(roomChannel(roomId)).emit('room:change', change),
      freed: (seat) => server.in(seatChannel(seat)).disconnectSockets(true),
      closed: (roomId) => {
        server.to(roomChannel(roomId)).emit('room:closed');
        server.in(roomChannel(roomId)).disconnectSockets(true);
      },
    });
  }

  @SubscribeMessage('room:enter')
  async enter(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:enter') asked: RequestPayload<'room:enter'>,
  ): Promise<Entered> {
    const { servicePass } = asked;
    const outcome = await this.takeSeat(socket.data, asked);
    if (!outcome.ok) throw new Refused(outcome.code);
    if (servicePass !== undefined) this.passes.spend(servicePass);
    const seat = { roomId: outcome.room.id, seatId: outcome.seat };
    this.displace(socket, seat.seatId);
    socket.data.seat = seat;
    await socket.join(seatChannel(seat.seatId));
    // A line that was cut while its seat was being taken has had its farewell already.
    if (socket.disconnected) await this.handleDisconnect(socket);
    const kept = asked.keepMedia !== undefined && (await this.media.keeps(seat, asked.keepMedia));
    const media = kept ? null : await this.media.offer(seat, asked.rtpCapabilities);
    await socket.join(roomChannel(seat.roomId));
    return { seat: seat.seatId, ...this.viewsFor(seat), media };
  }

  @SubscribeMessage('room:leave')
  async leave(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:leave') _asked: RequestPayload<'room:leave'>,
  ): Promise<void> {
    const { roomId, seatId } = seatOf(socket);
    delete socket.data.seat;
    await socket.leave(roomChannel(roomId));
    await socket.leave(seatChannel(seatId));
    await this.granted(roomId, { kind: 'leave', seat: seatId, at: this.rooms.now() });
  }

  @SubscribeMessage('room:act')
  async act(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:act') { action, number }: RequestPayload<'room:act'>,
  ): Promise<void> {
    const { roomId, seatId: seat } = seatOf(socket);
    if (action.kind === 'raiseHand') spend(socket, 'hands', this.rooms.now());
    await this.granted(roomId, { kind: 'act', seat, number, action, draw: draw(), at: this.rooms.now() });
  }

  @SubscribeMessage('room:whole')
  whole(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:whole') _asked: RequestPayload<'room:whole'>,
  ): CommonView {
    return this.viewsFor(seatOf(socket)).view;
  }

  @SubscribeMessage('room:script')
  script(@ConnectedSocket() socket: RoomSocket, @Payload('room:script') _asked: RequestPayload<'room:script'>): Script {
    const { roomId } = seatOf(socket);
    spend(socket, 'scripts', this.rooms.now());
    const script = this.rooms.script(roomId);
    if (!script) throw new Refused('ROOM_CLOSED');
    return script;
  }

  @SubscribeMessage('clock:now')
  clock(@Payload('clock:now') _asked: RequestPayload<'clock:now'>): { at: number } {
    return { at: this.rooms.now() };
  }

  async handleDisconnect(socket: RoomSocket): Promise<void> {
    const { seat } = socket.data;
    if (!seat) return;
    const lost = this.rooms.post(seat.roomId, { kind: 'loseLine', seat: seat.seatId, at: this.rooms.now() });
    await lost.catch((error: unknown) => this.log.fault('room.lineNotSaved', error));
  }

  beforeApplicationShutdown(): void {
    this.server.emit('server:stopping');
  }

  private async granted(...command: Parameters<RoomService['post']>): Promise<void> {
    const outcome = await this.rooms.post(...command);
    if (!outcome.ok) throw new Refused(outcome.code);
  }

  private takeSeat(
    { meetingId, tokenHash, deviceHash }: RoomSocket['data'],
    { name, isVisitor, servicePass }: RequestPayload<'room:enter'>,
  ): Promise<EnterOutcome> {
    const comer = { ...stranger({ name, tokenHash, deviceHash }), isVisitor };
    if (servicePass === undefined) return this.rooms.enter(meetingId, comer);
    if (this.passes.isFacility(servicePass, meetingId)) {
      return this.facilities.enter(meetingId, comer, (seat) => this.tellElsewhere(seat));
    }
    return this.rooms.enter(meetingId, { ...comer, roles: this.passes.positionsOf(servicePass, meetingId) });
  }

  // The newest connection has the seat; the one before it is told, and no longer speaks for anyone.
  private displace(newest: RoomSocket, seatId: SeatId): void {
    const { adapter, sockets } = this.server.sockets;
    for (const id of adapter.rooms.get(seatChannel(seatId)) ?? []) {
      const socket = sockets.get(id);
      if (!socket || socket === newest) continue;
      delete socket.data.seat;
      socket.emit('seat:elsewhere');
      socket.disconnect(true);
    }
  }

  private tellElsewhere(seat: SeatId): void {
    this.server.to(seatChannel(seat)).emit('seat:elsewhere');
  }

  private viewsFor(seat: { roomId: string; seatId: SeatId }): Pick<Entered, 'view' | 'own'> {
    const room = this.rooms.find(seat.roomId);
    const own = room && ownView(room, seat.seatId);
    if (!room || !own) throw new Refused('ROOM_CLOSED');
    return { view: commonView(room), own };
  }
}

/** From 0 to less than 1, as fair as the machine can draw. */
function draw(): number {
  return randomInt(2 ** 48 - 1) / 2 ** 48;
}
