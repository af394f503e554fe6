interface Whereabouts {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

/** As many parts of an address tell a place: town, state and country. */
const PARTS = 3;

/** Where finders look for a group: a town such as "Chicago, IL 60641, USA", without the street; a meeting online has none. */
export function placeOf({ address, city, state, country }: Whereabouts): string {
  const told = [city, state, country].filter((part) => part !== '');
  if (city !== '') return told.join(', ');
  const parts = address.split(',').map((part) => part.trim());
  const last = parts.filter((part) => part !== '').slice(-PARTS);
  // A number at the front is that of a house.
  const town = last.length === PARTS && /\d/.test(last[0] ?? '') ? last.slice(1) : last;
  return town.length > 0 ? town.join(', ') : told.join(', ');
}
