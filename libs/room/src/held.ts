/**
 * What holds a seat back: a newcomer's first quiet minutes [D13]; coming to listen where members share [D6]; talking at the
 * porch [D7]; a facility that stays unseen [H3].
 */
export const HELD = ['quarantine', 'visitor', 'atPorch', 'unseen'] as const;
export type Held = (typeof HELD)[number];
