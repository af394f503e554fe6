import { type Attendance, type OrderItem } from '@homegroup/contracts';
import { type ItemKind } from '@homegroup/room';
import { type InEach } from '../text.js';
import { type ShippedText } from '../texts/shipped-text.js';

/** One item of a template, before it has its meeting's words and length. */
export interface Part {
  readonly kind: ItemKind;
  /** Of an hour. Doors open and the fellowship after are not counted. */
  readonly minutes: number;
  readonly title?: InEach;
  /** With `{{...}}` for the words of group and fellowship. What is not to be said aloud stands in parentheses. */
  readonly say?: InEach;
  readonly message?: InEach;
  readonly text?: PartText;
  /** Where it differs from what is usual for its kind. */
  readonly mode?: Partial<Pick<OrderItem, 'way' | 'timing' | 'hands' | 'chat'>>;
}

export type PartText =
  | { readonly kind: 'whole' | 'step' | 'bookmark'; readonly of: ShippedText }
  /** One for each kind of attendance. */
  | { readonly kind: 'statement'; readonly of: Readonly<Record<Attendance, ShippedText>> };

/** What a format brings into the hour. */
export interface FormatParts {
  /** Before people share. */
  readonly lead: readonly Part[];
  /** What then is done by all: at most one of each kind in an hour, whatever the formats. */
  readonly then: readonly Part[];
}

/** What stands around it. */
export interface Frame {
  readonly opening: readonly Part[];
  /** Between what is led and what all do. */
  readonly between: readonly Part[];
  readonly ending: readonly Part[];
}
