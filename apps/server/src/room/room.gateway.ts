import { randomInt } from 'node:crypto';
import { type RequestPayload, type Script } from '@homegroup/contracts';
import { commonView, findSeat, type CommonView } from '@homegroup/room';
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
import { EventLog } from '../ops/event-log.js';
import { Metrics } from '../ops/metrics.js';
import { roomChannel, seatChannel, seatOf } from '../socket/channels.js';
import { checkHandshake } from '../socket/handshake.js';
import { Budgets } from '../socket/budgets.js';
import { keepGate } from '../socket/gatekeeper.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { RoomService } from './room.service.js';

/** The room on the wire: acting, leaving, and what everyone sees. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class RoomGateway
  implements OnGatewayInit<RoomServer>, OnGatewayDisconnect<RoomSocket>, BeforeApplicationShutdown
{
  @WebSocketServer()
  private readonly server: RoomServer;
  private readonly budgets = new Budgets();

  constructor(
    private readonly rooms: RoomService,
    private readonly groups: GroupsService,
    private readonly log: EventLog,
    private readonly metrics: Metrics,
  ) {}

  afterInit(server: RoomServer): void {
    const meetingOf = async (link: string) =>
      this.rooms.meetingBehind(link) ?? (await this.groups.findMeeting(link))?.id ?? null;
    server.use(checkHandshake(meetingOf, (error) => this.log.fault('socket.connectFailed', error)));
    server.on('connection', (socket) => keepGate(socket, this.budgets, () => this.rooms.now()));
    this.metrics.watch('connections', () => server.engine.clientsCount);
    this.rooms.announceTo({
      changed: (roomId, change) => server.to(roomChannel(roomId)).emit('room:change', change),
      porch: (seat, porch) => server.to(seatChannel(seat)).emit('room:porch', porch),
      sentAway: (seat, how) => server.to(seatChannel(seat)).emit('seat:sentAway', how),
      // What was said before is sent before the line is cut.
      freed: (seat) => server.in(seatChannel(seat)).disconnectSockets(true),
      closed: (roomId) => {
        server.to(roomChannel(roomId)).emit('room:closed');
        server.in(roomChannel(roomId)).disconnectSockets(true);
      },
    });
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
    await this.granted(roomId, { kind: 'act', seat, number, action, draw: draw(), at: this.rooms.now() });
  }

  @SubscribeMessage('room:whole')
  whole(
    @ConnectedSocket() socket: RoomSocket,
    @Payload('room:whole') _asked: RequestPayload<'room:whole'>,
  ): CommonView {
    const { roomId, seatId } = seatOf(socket);
    const room = this.rooms.find(roomId);
    if (!room || !findSeat(room, seatId)) throw new Refused('ROOM_CLOSED');
    return commonView(room);
  }

  @SubscribeMessage('room:script')
  script(@ConnectedSocket() socket: RoomSocket, @Payload('room:script') _asked: RequestPayload<'room:script'>): Script {
    const { roomId } = seatOf(socket);
    const script = this.rooms.script(roomId);
    if (!script) throw new Refused('ROOM_CLOSED');
    return script;
  }

  @SubscribeMessage('clock:now')
  clock(@Payload('clock:now') _asked: RequestPayload<'clock:now'>): { at: number } {
    return { at: this.rooms.now() };
  }

  async handleDisconnect({ data: { seat, knock } }: RoomSocket): Promise<void> {
    if (seat) await this.rooms.loseLine(seat);
    if (knock) await this.rooms.loseLine({ roomId: knock.roomId, seatId: knock.knockId });
  }

  beforeApplicationShutdown(): void {
    this.server.emit('server:stopping');
  }

  private async granted(...command: Parameters<RoomService['post']>): Promise<void> {
    const outcome = await this.rooms.post(...command);
    if (!outcome.ok) throw new Refused(outcome.code);
  }
}

/** From 0 to less than 1, as fair as the machine can draw. */
function draw(): number {
  return randomInt(2 ** 48 - 1) / 2 ** 48;
}
