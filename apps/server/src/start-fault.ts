/** Something the server needs cannot be had. The message is for whoever started it, and says what to do. */
export class StartFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}
