import { type ChipWords } from '@homegroup/contracts';
import { type Chip } from '@homegroup/room';
import { type InEach } from '../text.js';

/** What a fellowship's words are put in for in `say` texts and messages. */
export interface Wording {
  /** "someone who suffers": alcoholic, addict ... */
  readonly member: InEach;
  readonly members: InEach;
  /** Sober or clean. */
  readonly sober: InEach;
  /** Chip or keytag. */
  readonly chip: InEach;
  readonly chips: InEach;
  /** What people have done who still suffer: drink or use. */
  readonly use: InEach;
}

/** A fellowship's own words and colours. */
export interface Fellowship {
  readonly name: InEach;
  readonly wording: Wording;
  readonly chips: Readonly<Record<Chip, { readonly name: InEach; readonly colour: ChipWords['colour'] }>>;
}
