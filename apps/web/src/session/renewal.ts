import { holdsTokens } from './held-tokens.js';

/** Where tokens are renewed: on a page that is no meeting's, or after one. Never at a door. */
export type RenewalPlace = 'elsewhere' | 'afterMeeting';

/** How long it takes until an account asks, drawn between the two, in milliseconds: the instant must tell of nobody's coming or going. */
const DELAY_MS: Readonly<Record<RenewalPlace, readonly [number, number]>> = {
  elsewhere: [3_000, 30_000],
  afterMeeting: [60_000, 900_000],
};

/**
 * Sees to it, a while from now, that this browser has its tokens. After a meeting an account asks only where some are missing, once a
 * month: asking after each would tell of each. Returns what calls it off.
 */
export function renewLater(place: RenewalPlace, draw: () => number = Math.random): () => void {
  const [least, most] = DELAY_MS[place];
  const timer = setTimeout(() => void renew(place), least + draw() * (most - least));
  return () => clearTimeout(timer);
}

async function renew(place: RenewalPlace): Promise<void> {
  if (!holdsTokens()) return;
  const { renewTokens } = await import('./tokens.js');
  await renewTokens({ ask: place === 'elsewhere' ? 'weekly' : 'ifNeeded' });
}
