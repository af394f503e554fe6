import { type RequestPayload } from '@homegroup/contracts';
import { findSeat, type SeatId } from '@homegroup/room';
import { type RoomService } from '../room/room.service.js';
import { Refused } from '../socket/refused.js';
import { type Stage } from './stage.js';

interface Where {
  readonly roomId: string;
  /** Stands for a meeting's id at the door. */
  readonly doorId: string;
}

/** Passes something on to those whom it is for. @throws Refused */
type Write = (seat: SeatId, said: RequestPayload<'chat:say'>) => void;

/** A live room as simulated people act in it: by its own commands, which are refused to them as to everyone. */
export function stageIn({ roomId, doorId }: Where, rooms: RoomService, write: Write): Stage {
  return {
    room: () => rooms.find(roomId),
    now: () => rooms.now(),
    enter: async (comer) => codeOf(await rooms.enter(doorId, comer)),
    knock: async (comer) => codeOf(await rooms.knock(doorId, comer)),
    act: async (seat, action) => {
      const room = rooms.find(roomId);
      const number = ((room && findSeat(room, seat)?.lastCommand) ?? 0) + 1;
      const act = { kind: 'act', seat, number, action, draw: 0, at: rooms.now() } as const;
      return codeOf(await rooms.post(roomId, act));
    },
    say: (seat, text, to) => {
      try {
        write(seat, { text, to });
        return null;
      } catch (error) {
        if (error instanceof Refused) return error.code;
        throw error;
      }
    },
  };
}

function codeOf<C>(outcome: { readonly ok: true } | { readonly ok: false; readonly code: C }): C | null {
  return outcome.ok ? null : outcome.code;
}
