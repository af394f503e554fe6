import * as z from 'zod';

/** 256 random bits in base64url (RFC 4648, section 5), made by the client; it alone holds the seat. */
export const SEAT_TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** What stands after `/m/` in a meeting's link. */
export const MEETING_LINK = /^[a-z0-9][a-z0-9-]{2,63}$/;

/** What a client says when it connects; socket.io carries it in its first message, never in the address. */
export const Handshake = z.strictObject({
  protocol: z.int(),
  meeting: z.string().regex(MEETING_LINK),
  token: z.string().regex(SEAT_TOKEN),
  /** Another of the same kind, which the tab keeps for this meeting even when its seat is left. */
  device: z.string().regex(SEAT_TOKEN),
});
export type Handshake = z.infer<typeof Handshake>;
