import {
  type Code,
  type Intruder,
  type Porch,
  type RehearsalLink,
  type Rehearsing,
  type Reply,
  type ServicePass,
} from '@homegroup/contracts';
import { createStore } from 'zustand/vanilla';
import { call, callAsAccount } from './api.js';
import { type RoomStore } from './room-store.js';
import { type RoomSocket } from './socket.js';
import { type Wire } from './wire.js';

/** A rehearsal of this meeting begins, or the group's own that goes on is found. */
export const startRehearsal = (group: string, meeting: string) => {
  const path = `/api/groups/${encodeURIComponent(group)}/meetings/${encodeURIComponent(meeting)}/rehearsal`;
  return callAsAccount<RehearsalLink>('POST', path);
};

/** The secret goes in the body: no address that is sent holds it. */
export const fetchRehearsal = (secret: string) => call<Porch>('POST', '/api/rehearsals/porch', { secret });

/** What whoever serves the group comes in with. */
export const fetchRehearsalPass = (secret: string) =>
  callAsAccount<ServicePass>('POST', '/api/rehearsals/pass', { secret });

/** What a servant asks of the rehearsal that they are in, beside what they do in its room; and how it stands. */
export class OwnRehearsal {
  /** What was told last; it stays when the room is gone, for the page to sum up. */
  readonly store = createStore<{ readonly told: Rehearsing | null }>()(() => ({ told: null }));

  constructor(
    private readonly wire: Wire,
    socket: RoomSocket,
    visit: RoomStore,
  ) {
    socket.on('rehearsal:told', (told) => this.store.setState({ told }));
    visit.subscribe(({ presence }, before) => {
      const isUp = presence.kind === 'seated' && presence.line === 'up';
      if (isUp && presence !== before.presence) void this.look();
    });
  }

  /** Null once somebody comes, else why not. */
  send(intruder: Intruder): Promise<Code | null> {
    return codeOf(this.wire.request('rehearsal:send', { intruder }));
  }

  surprise(isOn: boolean): Promise<Code | null> {
    return codeOf(this.wire.request('rehearsal:surprise', { isOn }));
  }

  end(): Promise<Code | null> {
    return codeOf(this.wire.request('rehearsal:end', {}));
  }

  // Whoever does not serve is not told, and has no need to be.
  private async look(): Promise<void> {
    const reply = await this.wire.request('rehearsal:look', {}).catch(() => null);
    if (reply?.ok) this.store.setState({ told: reply.value });
  }
}

async function codeOf(asked: Promise<Reply<unknown>>): Promise<Code | null> {
  const reply = await asked.catch(() => null);
  if (!reply) return 'INTERNAL';
  return reply.ok ? null : reply.code;
}
