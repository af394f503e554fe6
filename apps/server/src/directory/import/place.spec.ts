import { describe, expect, it } from '@jest/globals';
import { placeOf } from './place.js';

const NOWHERE = { address: '', city: '', state: '', country: '' };

describe('the place of a group', () => {
  it.each([
    [{ address: '4953 W Addison St, Chicago, IL 60641, USA' }, 'Chicago, IL 60641, USA'],
    [{ address: '12 Main St, Suite 3, Reno, NV 89501, USA' }, 'Reno, NV 89501, USA'],
    [{ address: 'Calle Mayor 5, Madrid, Spain' }, 'Madrid, Spain'],
    [{ address: 'Chicago, IL, USA' }, 'Chicago, IL, USA'],
    [{ address: '5 Main St', city: 'Reno', state: 'NV', country: 'US' }, 'Reno, NV, US'],
    [{ address: '', state: 'NV', country: 'US' }, 'NV, US'],
    [{}, ''],
  ])('of %j is %s, without the street', (told, place) => {
    expect(placeOf({ ...NOWHERE, ...told })).toBe(place);
  });
});
