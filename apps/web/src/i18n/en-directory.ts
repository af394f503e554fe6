/** The words of directory. */
export const enDirectory = {} as const;
