import { WATCHED_MAX } from '@homegroup/contracts';
import { type SeatView } from '@homegroup/room';
import { type WatchedCamera } from '../../session/room-state.js';

/** Faces on one page: few enough that each is large enough to know, and that the line stays light. */
export const FACES = { narrow: 6, wide: WATCHED_MAX - 1 } as const;

export interface FacesPage {
  readonly page: number;
  readonly pages: number;
  readonly seats: readonly SeatView[];
}

/** The page asked for, or the last there is. Pages count from 0. */
export function pageOf(seats: readonly SeatView[], asked: number, size: number): FacesPage {
  const pages = Math.max(1, Math.ceil(seats.length / size));
  const page = Math.min(Math.max(0, asked), pages - 1);
  return { page, pages, seats: seats.slice(page * size, (page + 1) * size) };
}

/** The cameras worth receiving: those on the page, and whoever speaks, in large. One's own is here already. */
export function watchedOn(
  page: readonly SeatView[],
  speaker: SeatView | undefined,
  own: string | undefined,
): WatchedCamera[] {
  const others = page.filter((seat) => seat.id !== speaker?.id);
  const seats = speaker ? [speaker, ...others] : others;
  return seats
    .filter((seat) => seat.camera && seat.id !== own)
    .slice(0, WATCHED_MAX)
    .map(({ id }) => ({ seat: id, size: id === speaker?.id ? 'large' : 'small' }));
}
