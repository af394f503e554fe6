import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';

/** What did not work, in words; its place is there before it is needed. */
export function Trouble({ words }: { readonly words: string | null }) {
  return <Live>{words !== null && <Notice tone="stop">{words}</Notice>}</Live>;
}
