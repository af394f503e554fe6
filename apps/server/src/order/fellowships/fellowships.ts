import { ALCOHOLICS_ANONYMOUS } from './alcoholics-anonymous.js';
import { COCAINE_ANONYMOUS } from './cocaine-anonymous.js';
import { type Fellowship } from './fellowship.js';
import { HEROIN_ANONYMOUS } from './heroin-anonymous.js';
import { NARCOTICS_ANONYMOUS } from './narcotics-anonymous.js';
import { NEUTRAL } from './neutral.js';

const BY_SHORT_NAME: ReadonlyMap<string, Fellowship> = new Map([
  ['AA', ALCOHOLICS_ANONYMOUS],
  ['CA', COCAINE_ANONYMOUS],
  ['HA', HEROIN_ANONYMOUS],
  ['NA', NARCOTICS_ANONYMOUS],
]);

/** The words of the fellowship with this short name; neutral ones for any that is not known. */
export function fellowshipOf(shortName: string): Fellowship {
  return BY_SHORT_NAME.get(shortName.toUpperCase()) ?? NEUTRAL;
}
