import { type Code } from '@homegroup/contracts';
import { type RoomStore } from './room-store.js';

/** How long a refusal is shown, in milliseconds. */
const REFUSAL_MS = 6_000;

/** Shows for a while why the room refused what this person asked for last. */
export function refusalShown(store: RoomStore): (refusal: Code) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (refusal) => {
    clearTimeout(timer);
    store.setState({ refusal });
    timer = setTimeout(() => store.setState({ refusal: null }), REFUSAL_MS);
  };
}
