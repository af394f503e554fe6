const BYTES = 32;

/**
 * The token that holds this tab's seat in the meeting of this link: 256 random bits in base64url. Made before the
 * first connection, so that an answer that is lost on the way never makes a second seat. It ends with the tab.
 */
export function seatToken(link: string): string {
  const held = sessionStorage.getItem(key(link));
  if (held) return held;
  const token = randomToken();
  sessionStorage.setItem(key(link), token);
  return token;
}

/** The token of this tab in the meeting: a room that sent somebody away knows it again. It ends with the tab. */
export function deviceToken(link: string): string {
  const held = sessionStorage.getItem(deviceKey(link));
  if (held) return held;
  const token = randomToken();
  sessionStorage.setItem(deviceKey(link), token);
  return token;
}

/** Whether this tab may still have a seat in the meeting. */
export function holdsSeat(link: string): boolean {
  return sessionStorage.getItem(key(link)) !== null;
}

export function forgetSeat(link: string): void {
  sessionStorage.removeItem(key(link));
}

function deviceKey(link: string): string {
  return `tab:${link}`;
}

function key(link: string): string {
  return `seat:${link}`;
}

function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
