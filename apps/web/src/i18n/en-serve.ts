/** The words of serve. */
export const enServe = {} as const;
