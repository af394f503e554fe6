import { createHash } from 'node:crypto';
import { type ConnectRefusal, Handshake, PROTOCOL_VERSION } from '@homegroup/contracts';
import { type RoomSocket, type SocketData } from './socket.types.js';

type MeetingOf = (link: string) => Promise<string | null>;

/** Makes socket.io's connection check: who speaks our protocol and names a meeting comes in, anyone else learns why not. */
export function checkHandshake(meetingOf: MeetingOf, failed: (error: unknown) => void) {
  return (socket: RoomSocket, next: (error?: Error) => void): void => {
    admit(socket.handshake.auth, meetingOf).then(
      (admitted) => {
        if ('code' in admitted) next(refusal(admitted));
        else {
          Object.assign(socket.data, admitted);
          next();
        }
      },
      (error: unknown) => {
        failed(error);
        next(refusal({ code: 'INTERNAL' }));
      },
    );
  };
}

async function admit(auth: unknown, meetingOf: MeetingOf): Promise<SocketData | ConnectRefusal> {
  const parsed = Handshake.safeParse(auth);
  if (!parsed.success) return { code: speaksAnother(auth) ? 'PROTOCOL_VERSION' : 'BAD_REQUEST' };
  const { protocol, meeting, token, device } = parsed.data;
  if (protocol !== PROTOCOL_VERSION) return { code: 'PROTOCOL_VERSION' };
  const meetingId = await meetingOf(meeting);
  return meetingId === null
    ? { code: 'NO_SUCH_MEETING' }
    : { meetingId, tokenHash: hashToken(token), deviceHash: hashToken(device) };
}

// A page of another version may also say other things; it is told to load again rather than that it is wrong.
function speaksAnother(auth: unknown): boolean {
  return typeof auth === 'object' && auth !== null && 'protocol' in auth && auth.protocol !== PROTOCOL_VERSION;
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function refusal(data: ConnectRefusal): Error {
  return Object.assign(new Error(data.code), { data });
}
