/** Says one line to whoever started the server, in plain words. */
export type Say = (line: string) => void;

export const sayOnTerminal: Say = (line) => {
  process.stdout.write(`${line}\n`);
};
