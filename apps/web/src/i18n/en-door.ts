/** Doors, knocks, and what keeps a room safe. */
export const enDoor = {
  title: 'The door',
};
