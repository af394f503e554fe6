/** Hospitals and institutions. */
export const enFacility = {};
