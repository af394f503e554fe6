import { type ChatMessage, type Code, type ServingToday } from '@homegroup/contracts';
import { type ChatTo } from '@homegroup/room';
import { type RoomStore } from './room-store.js';
import { type RoomSocket } from './socket.js';
import { type Wire } from './wire.js';

/** Messages that the page keeps, until the room or the porch is left. */
const MESSAGES_KEPT = 200;

/** What is written, in the room and at its porch, and what is asked of the server beside. Nothing is sent again by itself. */
export class Talk {
  constructor(
    private readonly wire: Wire,
    private readonly store: RoomStore,
    socket: RoomSocket,
  ) {
    socket.on('chat:message', (message) => this.read(message));
  }

  /** Null once it was passed on, else why not. */
  async say(text: string, to: ChatTo): Promise<Code | null> {
    const reply = await this.wire.request('chat:say', { text, to }).catch(() => null);
    if (!reply) return 'INTERNAL';
    return reply.ok ? null : reply.code;
  }

  /** To the greeter. Null once it was passed on, else why not. */
  async sayAtDoor(text: string): Promise<Code | null> {
    const reply = await this.wire.request('door:say', { text }).catch(() => null);
    if (!reply) return 'INTERNAL';
    return reply.ok ? null : reply.code;
  }

  /** Null where the line is cut, or there is no seat. */
  async whoServes(): Promise<ServingToday | null> {
    const reply = await this.wire.request('room:roster', {}).catch(() => null);
    return reply?.ok ? reply.value : null;
  }

  private read(message: ChatMessage): void {
    const { messages } = this.store.getState();
    this.store.setState({ messages: [...messages, message].slice(-MESSAGES_KEPT) });
  }
}
