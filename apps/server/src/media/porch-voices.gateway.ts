import { type RequestPayload } from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { UseFilters, UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { knockChannel, seatChannel } from '../socket/channels.js';
import { Refused } from '../socket/refused.js';
import { ReplyFilter } from '../socket/reply.filter.js';
import { ReplyInterceptor } from '../socket/reply.interceptor.js';
import { Payload } from '../socket/request.decorator.js';
import { type RoomServer, type RoomSocket } from '../socket/socket.types.js';
import { PorchVoices } from './porch-voices.js';

/** Speaking at the porch on the wire: for a servant who greets, and for whoever waits. */
@WebSocketGateway()
@UseFilters(ReplyFilter)
@UseInterceptors(ReplyInterceptor)
export class PorchVoicesGateway implements OnGatewayInit<RoomServer> {
  constructor(private readonly voices: PorchVoices) {}

  afterInit(server: RoomServer): void {
    this.voices.observe((person, state) => {
      // The id of a knock is never that of a seat, so one of the two channels is empty.
      server.to(seatChannel(person)).to(knockChannel(person)).emit('door:talk', state);
    });
    // Whoever comes back to a talk is told of it here: when it began again their connection had no channel yet.
    server.sockets.adapter.on('join-room', (channel: string, id: string) => {
      const socket = server.sockets.sockets.get(id);
      const person = socket && personOf(socket);
      if (!person || (channel !== seatChannel(person) && channel !== knockChannel(person))) return;
      const state = this.voices.stateFor(person);
      if (state) socket.emit('door:talk', state);
    });
  }

  @SubscribeMessage('door:media')
  offer(@ConnectedSocket() socket: RoomSocket, @Payload('door:media') asked: RequestPayload<'door:media'>) {
    return this.voices.offer(talkerOf(socket), asked.rtpCapabilities);
  }

  @SubscribeMessage('door:connect')
  connect(@ConnectedSocket() socket: RoomSocket, @Payload('door:connect') asked: RequestPayload<'door:connect'>) {
    return this.voices.connect(talkerOf(socket), asked.transport, asked.dtlsParameters);
  }

  @SubscribeMessage('door:send')
  openSend(@ConnectedSocket() socket: RoomSocket, @Payload('door:send') _asked: RequestPayload<'door:send'>) {
    return this.voices.openSend(talkerOf(socket));
  }

  @SubscribeMessage('door:produce')
  async produce(@ConnectedSocket() socket: RoomSocket, @Payload('door:produce') asked: RequestPayload<'door:produce'>) {
    return { producer: await this.voices.produce(talkerOf(socket), asked.rtpParameters) };
  }

  @SubscribeMessage('door:stop')
  stop(@ConnectedSocket() socket: RoomSocket, @Payload('door:stop') _asked: RequestPayload<'door:stop'>) {
    return this.voices.stop(talkerOf(socket));
  }
}

function personOf({ data }: RoomSocket): SeatId | undefined {
  return data.seat?.seatId ?? data.knock?.knockId;
}

/** @throws Refused `NOT_ENTERED` */
function talkerOf(socket: RoomSocket): SeatId {
  const person = personOf(socket);
  if (person === undefined) throw new Refused('NOT_ENTERED');
  return person;
}
