import { Live } from './Live.js';
import { Notice } from './Notice.js';

/** Calm lines about the state of things, read out as they come; takes no room when there are none. */
export function Notices({ words }: { readonly words: readonly string[] }) {
  return (
    <Live>
      {words.map((line) => (
        <Notice key={line}>{line}</Notice>
      ))}
    </Live>
  );
}
