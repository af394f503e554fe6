/** The database cannot be had. The message is for whoever started the server, and says what to do. */
export class DatabaseFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}
