import { findSeat, porchViews, type OpenRoom, type PorchView, type SeatId } from '@homegroup/room';
import { type Clock } from './clock.js';
import { GATHER_MS } from './publisher.js';

/** Tells those who may answer a knock what they see of the porch: once for all that happened within a moment, and only what is new to them [V6]. */
export class PorchPublisher {
  private readonly told = new Map<SeatId, string>();
  private cancel: (() => void) | null = null;

  constructor(
    private room: OpenRoom,
    private readonly clock: Clock,
    private readonly send: (seat: SeatId, porch: PorchView | null) => void,
  ) {}

  follow(room: OpenRoom): void {
    const before = this.room;
    this.room = room;
    if (!mayDiffer(before, room)) return;
    this.cancel ??= this.clock.alarm(this.clock.now() + GATHER_MS, () => this.flush());
  }

  /** The seat was given its whole view by other means. */
  isTold(seat: SeatId, porch: PorchView | null): void {
    if (porch) this.told.set(seat, JSON.stringify(porch));
    else this.told.delete(seat);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  private flush(): void {
    this.cancel = null;
    const views = porchViews(this.room);
    const texts = new Map([...new Set(views.values())].map((view) => [view, JSON.stringify(view)]));
    for (const [seat, view] of views) this.tell(seat, view, texts.get(view) ?? '');
    for (const seat of [...this.told.keys()].filter((told) => !views.has(told))) {
      this.told.delete(seat);
      if (findSeat(this.room, seat)) this.send(seat, null);
    }
  }

  private tell(seat: SeatId, view: PorchView, text: string): void {
    if (this.told.get(seat) === text) return;
    this.told.set(seat, text);
    this.send(seat, view);
  }
}

// Who waits, who was sent away, and who may answer: all that a view of the porch is made of.
function mayDiffer(before: OpenRoom, after: OpenRoom): boolean {
  return (
    before.knocks !== after.knocks ||
    before.removals !== after.removals ||
    before.seats !== after.seats ||
    before.chairing !== after.chairing
  );
}
