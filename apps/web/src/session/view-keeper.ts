import { applyChange, type CommonView, type ViewChange } from '@homegroup/room';
import { type RoomStore } from './room-store.js';

/** Keeps the store's view in step with the room; what comes while a whole view is awaited waits for it. */
export class ViewKeeper {
  /** Null while the view is in step. */
  private waiting: ViewChange[] | null = [];

  constructor(
    private readonly store: RoomStore,
    /** The whole view, or null when the line was cut meanwhile. */
    private readonly ask: () => Promise<CommonView | null>,
  ) {}

  /** The line is down: the next whole view comes with the seat. */
  awaitWhole(): void {
    this.waiting = [];
  }

  /** Takes a whole view, and what has happened since. */
  takeWhole(view: CommonView): void {
    this.store.setState({ view });
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const change of waiting) this.take(change);
  }

  take(change: ViewChange): void {
    const { view } = this.store.getState();
    if (this.waiting || !view) {
      this.waiting?.push(change);
      return;
    }
    const next = applyChange(view, change);
    if (!next) void this.mendGap(change);
    else if (next !== view) this.store.setState({ view: next });
  }

  private async mendGap(change: ViewChange): Promise<void> {
    const waiting = (this.waiting = [change]);
    const whole = await this.ask();
    // The seat may have been taken anew meanwhile, with a view of its own.
    if (whole && this.waiting === waiting) this.takeWhole(whole);
  }
}
