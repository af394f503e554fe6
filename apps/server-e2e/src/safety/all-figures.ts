import { bannedBack } from './bans.js';
import { crashesInShare } from './crash.js';
import { floods } from './flood.js';
import { chairDrops, networkChanges, socketCuts } from './lines.js';
import { linkingGame } from './linking.js';
import { badHandshakes, malformedMessages } from './malformed.js';
import { mediaWorkerDeaths } from './media-worker.js';
import { type Row } from './report.js';
import { serenityPresses } from './serenity.js';
import { lawfulResumes, tokenForgeries } from './tokens.js';

export interface Figure {
  /** What is said after `--only`. */
  readonly name: string;
  /** How often it is tried in a full run. */
  readonly full: number;
  readonly run: (count: number) => Promise<readonly Row[]>;
}

/** Every figure that `npm run safety` reports, in the order of the report. */
export const FIGURES: readonly Figure[] = [
  { name: 'messages', full: 100_000, run: malformedMessages },
  { name: 'handshakes', full: 10_000, run: badHandshakes },
  { name: 'crash', full: 100, run: crashesInShare },
  { name: 'media', full: 100, run: mediaWorkerDeaths },
  { name: 'cut', full: 100, run: socketCuts },
  { name: 'network', full: 100, run: networkChanges },
  { name: 'chair', full: 100, run: chairDrops },
  { name: 'tokens', full: 10_000, run: tokenForgeries },
  { name: 'resumes', full: 1_000, run: lawfulResumes },
  { name: 'bans', full: 1_000, run: bannedBack },
  { name: 'linking', full: 6_000, run: (guesses) => linkingGame(guesses) },
  { name: 'serenity', full: 200, run: serenityPresses },
  { name: 'flood', full: 20, run: (count) => floods(count) },
];
