/** Under this, with its id, stands what this browser keeps of a group. */
export const SHELF = 'tokens:';

/** Whether this browser has tokens of any group; looked up without loading what works with them. */
export function holdsTokens(): boolean {
  return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)).some((key) =>
    key?.startsWith(SHELF),
  );
}
