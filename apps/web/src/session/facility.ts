import { type FacilityCode, type FacilityDoor } from '@homegroup/contracts';
import { call, callAsAccount } from './api.js';

const CODE = 'facility:code';
const LANGUAGE = 'facility:language';

/** A code in place of a name: where the facility's screen goes. */
export const openFacility = (code: string) => call<FacilityDoor>('POST', '/api/facility', { code });

/** A code for the next time of a meeting; the one before ends. */
export const makeFacilityCode = (group: string, meeting: string, camera: boolean) => {
  const path = `/api/groups/${encodeURIComponent(group)}/meetings/${encodeURIComponent(meeting)}/facility-code`;
  return callAsAccount<FacilityCode>('POST', path, { camera });
};

/** The code that this tab came in with, so that a screen that is loaded again comes back by itself. */
export function keptCode(): string | null {
  return sessionStorage.getItem(CODE);
}

export function keepCode(code: string): void {
  sessionStorage.setItem(CODE, code);
}

/** The language that was chosen at this screen; it is no choice of whoever uses the device next. */
export function keptScreenLanguage(): string | null {
  return sessionStorage.getItem(LANGUAGE);
}

export function keepScreenLanguage(language: string): void {
  sessionStorage.setItem(LANGUAGE, language);
}

/** A shared screen keeps nothing of a meeting: whatever this tab has kept goes, seat and devices with it. */
export function forgetEverything(): void {
  sessionStorage.clear();
}
