import { GroupSettings } from '@homegroup/contracts';
import { faultyFields } from '../../session/faulty-fields.js';

/** What a new group begins with. */
export function newGroup(language: string): GroupSettings {
  return {
    name: '',
    fellowship: '',
    language,
    timeZone: ownTimeZone(),
    place: '',
    about: '',
    contact: '',
    basket: { venmo: '', square: '', paypal: '', link: '' },
  };
}

/** The names of the fields that the server would refuse; parts of the basket by their own names. */
export function groupFaults(settings: GroupSettings): ReadonlySet<string> {
  return faultyFields(GroupSettings, settings);
}

/** IANA. */
function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every time zone that this browser knows, to choose from while typing. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}
