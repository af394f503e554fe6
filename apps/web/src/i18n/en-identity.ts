/** The words of identity. */
export const enIdentity = {} as const;
