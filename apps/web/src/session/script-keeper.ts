import { retryDelay } from './retry.js';
import { type RoomStore } from './room-store.js';
import { type Wire } from './wire.js';

/** Takes the words of the running order, which do not change while the room lasts. With a cut line they come with the seat. */
export class ScriptKeeper {
  constructor(
    private readonly wire: Wire,
    private readonly store: RoomStore,
  ) {}

  /** Asks until they are here, for as long as the line is the same. */
  async take(isCurrent: () => boolean, attempt = 1): Promise<void> {
    if (!isCurrent() || this.store.getState().script) return;
    const reply = await this.wire.request('room:script', {}).catch(() => null);
    if (!isCurrent()) return;
    if (reply?.ok) this.store.setState({ script: reply.value });
    else setTimeout(() => void this.take(isCurrent, attempt + 1), retryDelay(attempt));
  }
}
