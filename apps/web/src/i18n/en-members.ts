/** Belonging to a group, under no name. */
export const enMembers = {
  title: 'Members',
};
