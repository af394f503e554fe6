/** A room in which a group practises. */
export const enRehearsal = {
  title: 'Rehearsal',
};
