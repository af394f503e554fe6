/** The words of import. */
export const enImport = {} as const;
