/** What whoever leads reads and does. */
export const enScript = {};
