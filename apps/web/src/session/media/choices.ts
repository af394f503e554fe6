/** What this tab remembers of devices, until it is closed. */
type Kept = 'microphone' | 'camera';

/** The device chosen last, or null for the browser's own choice. */
export function chosenDevice(kind: Kept): string | null {
  return sessionStorage.getItem(`${kind}:device`);
}

export function chooseDevice(kind: Kept, deviceId: string): void {
  sessionStorage.setItem(`${kind}:device`, deviceId);
}

/** Whether the device was on, so that a page that is loaded again may take it up without a new question. */
export function wasOn(kind: Kept): boolean {
  return sessionStorage.getItem(`${kind}:on`) !== null;
}

export function rememberOn(kind: Kept, on: boolean): void {
  if (on) sessionStorage.setItem(`${kind}:on`, '1');
  else sessionStorage.removeItem(`${kind}:on`);
}
