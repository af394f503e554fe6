import { hasRight } from '@homegroup/room';
import { type RoomState } from '../../session/room-state.js';

/** Whether this person leads a meeting that has a running order. */
export function leadsByOrder({ view, own }: RoomState): boolean {
  return view !== null && own !== null && view.order.length > 0 && hasRight(view, own.seat, 'lead');
}
