import { type ChipWords } from '@homegroup/contracts';
import { type Chip } from '@homegroup/room';
import { type InEach } from '../text.js';

/** What a fellowship's words are put in for in `say` texts and messages. */
interface Wording {
  /** What members call themselves, as after "I am". */
  readonly member: InEach;
  /** The same of many, as in "the alcoholics who still suffer". */
  readonly members: InEach;
  /** Sober or clean, as after "thirty days". */
  readonly sober: InEach;
  /** A chip or a keytag, as after "here is your"; in Spanish with its article. */
  readonly chip: InEach;
  /** To drink or to use. */
  readonly use: InEach;
}

/** A fellowship's own words and colours. */
export interface Fellowship {
  readonly name: InEach;
  readonly wording: Wording;
  readonly chips: Readonly<Record<Chip, { readonly name: InEach; readonly colour: ChipWords['colour'] }>>;
}
