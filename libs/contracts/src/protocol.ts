// What a page needs at run time stands here, apart from the schemas: a page that checks nothing does not carry zod.

/** Raised with every change that an older page or server would not understand. */
export const PROTOCOL_VERSION = 5;

export const SOCKET_PATH = '/socket';
/** The largest message a client may send, in bytes. */
export const MESSAGE_BYTES_MAX = 16 * 1024;

/** The longest message in the chat, in UTF-16 units. */
export const MESSAGE_LENGTH_MAX = 1_000;

/** Why a server refuses a connection; the `data` of socket.io's `connect_error` holds one as its `code`. */
export const CONNECT_REFUSALS = ['BAD_REQUEST', 'NO_SUCH_MEETING', 'PROTOCOL_VERSION', 'TOO_FAST', 'INTERNAL'] as const;
export interface ConnectRefusal {
  readonly code: (typeof CONNECT_REFUSALS)[number];
}

/** The most cameras one person receives at a time. */
export const WATCHED_MAX = 9;
export const CAMERA_SIZES = ['small', 'large'] as const;
export type CameraSize = (typeof CAMERA_SIZES)[number];
/** What a seat may send. */
export const SOURCES = ['microphone', 'camera'] as const;
export type Source = (typeof SOURCES)[number];
