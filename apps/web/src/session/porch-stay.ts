import { type DoorAnswer } from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type Presence } from './room-state.js';
import { type RoomStore } from './room-store.js';
import { type RoomSocket } from './socket.js';

/** A room that closes while someone waits at its porch is followed by another: they knock at that one, in milliseconds. */
const NEXT_ROOM_MS = 1_000;

export interface PorchSurroundings {
  /** To the door, once more. */
  knock(): void;
  /** The wait is over, without a seat. */
  end(presence: Presence): void;
}

/** Waiting at the porch: who talks with this person, and how the knock is answered [D4, D5]. */
export class PorchStay {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private greeter: string | null = null;
  /** May be here before the knock itself is acknowledged. */
  private answer: DoorAnswer['kind'] | null = null;

  constructor(
    private readonly store: RoomStore,
    socket: RoomSocket,
    private readonly around: PorchSurroundings,
  ) {
    socket.on('door:greeting', ({ greeter }) => {
      this.greeter = greeter?.name ?? null;
      if (this.waiting) this.begin(this.waiting.knock);
    });
    socket.on('door:answer', ({ kind }) => {
      this.answer = kind;
      if (this.waiting) this.obey();
    });
  }

  /** Where this person waits, if they do. */
  get waiting(): (Presence & { readonly kind: 'waiting' }) | null {
    const { presence } = this.store.getState();
    return presence.kind === 'waiting' ? presence : null;
  }

  /** The knock was heard, or goes on after a cut. */
  begin(knock: SeatId): void {
    this.present({ kind: 'waiting', knock, greeter: this.greeter, line: 'up' });
    this.obey();
  }

  /** What was said on this line counts no more: what still holds is said again on the next. */
  lineDown(): void {
    clearTimeout(this.timer);
    this.greeter = null;
    this.answer = null;
    if (this.waiting) this.present({ ...this.waiting, line: 'down' });
  }

  /** The room is over; who waits still wishes to come in. */
  roomClosed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.waiting?.line === 'up' && this.around.knock(), NEXT_ROOM_MS);
  }

  private obey(): void {
    const { answer } = this;
    this.answer = null;
    if (answer === null) return;
    this.greeter = null;
    if (answer === 'banned') this.around.end({ kind: 'sentAway', isBan: true });
    else if (answer === 'declined') this.around.end({ kind: 'declined' });
    else {
      this.present({ kind: 'entering' });
      this.around.knock();
    }
  }

  private present(presence: Presence): void {
    this.store.setState({ presence });
  }
}
