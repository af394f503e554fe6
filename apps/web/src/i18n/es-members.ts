import { type Words } from './words.js';

/** Belonging to a group, under no name. */
export const esMembers: Words['members'] = {
  title: 'Miembros',
};
