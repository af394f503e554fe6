import * as z from 'zod';

/** Raised with every change that an older page or server would not understand. */
export const PROTOCOL_VERSION = 1;

/** 256 random bits in base64url (RFC 4648, section 5), made by the client; it alone holds the seat. */
export const SEAT_TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** What stands after `/m/` in a meeting's link. */
export const MEETING_LINK = /^[a-z0-9][a-z0-9-]{2,31}$/;

/** What a client says when it connects; socket.io carries it in its first message, never in the address. */
export const Handshake = z.strictObject({
  protocol: z.int(),
  meeting: z.string().regex(MEETING_LINK),
  token: z.string().regex(SEAT_TOKEN),
});
export type Handshake = z.infer<typeof Handshake>;

/** The `data` of socket.io's `connect_error` when the server refuses a connection. */
export const ConnectRefusal = z.object({
  code: z.enum(['BAD_REQUEST', 'NO_SUCH_MEETING', 'PROTOCOL_VERSION', 'TOO_FAST', 'INTERNAL']),
});
export type ConnectRefusal = z.infer<typeof ConnectRefusal>;

export const SOCKET_PATH = '/socket';
/** The largest message a client may send, in bytes. */
export const MESSAGE_BYTES_MAX = 16 * 1024;
