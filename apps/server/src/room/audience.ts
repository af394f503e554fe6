import { type DoorAnswer, type Greeting } from '@homegroup/contracts';
import { type PorchView, type SeatId, type ViewChange } from '@homegroup/room';

/** Those who are told what happens in the rooms: the gateways, and whoever keeps something beside a room for as long as it lasts. */
export interface Audience {
  changed(roomId: string, change: ViewChange): void;
  /** What this seat sees of the porch is another; null once it may not answer a knock any more. */
  porch(seat: SeatId, porch: PorchView | null): void;
  /** Another talks with whoever waits, or nobody. */
  greeted(knock: SeatId, greeting: Greeting): void;
  answered(knock: SeatId, answer: DoorAnswer): void;
  sentAway(seat: SeatId, how: { readonly isBan: boolean }): void;
  freed(seat: SeatId): void;
  closed(roomId: string): void;
}

/** Everyone who listens, each to what they care for. */
export class Audiences {
  private readonly listening: Partial<Audience>[] = [];

  add(audience: Partial<Audience>): void {
    this.listening.push(audience);
  }

  each(tell: (audience: Partial<Audience>) => void): void {
    for (const audience of this.listening) tell(audience);
  }
}
