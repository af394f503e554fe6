/** A group's own running order, and its readings. */
export const enPlan = {};
