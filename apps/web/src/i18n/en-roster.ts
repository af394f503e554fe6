/** Who serves when. */
export const enRoster = {};
