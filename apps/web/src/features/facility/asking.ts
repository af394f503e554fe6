import { type CommonView, mayDo, type SeatId } from '@homegroup/room';

/** Where the facility stands with its question. */
export type Asking =
  | { readonly kind: 'silent'; readonly mayTalk: boolean }
  | { readonly kind: 'announced'; readonly mayTalk: boolean }
  | { readonly kind: 'asked'; readonly turn: number }
  /** Asked beside whoever speaks, where nobody has a turn [F3]. */
  | { readonly kind: 'invited' }
  | { readonly kind: 'heard'; readonly turn: number };

/** `mayTalk`: the floor is open, or the panel leader has invited the facility to speak. */
export function askingOf(view: CommonView, own: SeatId): Asking {
  const { turn } = view.floor;
  if (turn?.seat === own) {
    return { kind: turn.phase.kind === 'called' ? 'asked' : 'heard', turn: turn.number };
  }
  if (view.floor.invited === own) return { kind: 'invited' };
  const mayTalk = mayDo(view, own, { kind: 'unmute' }) === null;
  return { kind: view.queue.includes(own) ? 'announced' : 'silent', mayTalk };
}
