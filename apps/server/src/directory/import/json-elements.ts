import { setImmediate as breathe } from 'node:timers/promises';
import { BrokenFile } from './broken-file.js';

/** How far lists and objects may stand in each other below the list of meetings: a feed needs two. */
const DEPTH_MAX = 8;
/** So many characters are looked at before others have their turn. */
const STRETCH = 16_384;

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
const STEPS: ReadonlyMap<number, number> = new Map([
  [OPEN_BRACKET, 1],
  [OPEN_BRACE, 1],
  [CLOSE_BRACKET, -1],
  [CLOSE_BRACE, -1],
]);

/**
 * The elements of a JSON array, each as its own text, without reading more than one at a time: neither depth nor size of a
 * hostile file reaches the parser.
 * @throws BrokenFile `CUT_OFF`, `NOT_READABLE` with the element's place from 1
 */
export async function* elementsOf(text: string): AsyncGenerator<string> {
  const nesting = new Nesting();
  const open = text.indexOf('[') + 1;
  let begin = open;
  let row = 1;
  for (let at = open; at < text.length; at += 1) {
    if (at % STRETCH === 0) await breathe();
    const met = nesting.take(text.charCodeAt(at));
    if (met === 'inside') continue;
    if (met === 'wrong') throw new BrokenFile('NOT_READABLE', row);
    const element = text.slice(begin, at).trim();
    const isLast = met === 'end';
    // Only an array without any element ends where one might stand.
    if (element !== '' || row > 1 || !isLast) yield element;
    if (isLast) {
      mustEnd(text, at + 1, row);
      return;
    }
    begin = at + 1;
    row += 1;
  }
  throw new BrokenFile('CUT_OFF', row);
}

function mustEnd(text: string, from: number, row: number): void {
  if (text.slice(from).trim() !== '') throw new BrokenFile('NOT_READABLE', row);
}

/** Where in the array a character stands. */
class Nesting {
  private depth = 0;
  private isText = false;
  private isEscaped = false;

  take(code: number): 'inside' | 'comma' | 'end' | 'wrong' {
    if (this.isText) return this.inText(code);
    if (code === QUOTE) this.isText = true;
    this.depth += STEPS.get(code) ?? 0;
    if (this.depth < 0) return code === CLOSE_BRACKET ? 'end' : 'wrong';
    if (this.depth > DEPTH_MAX) return 'wrong';
    return code === COMMA && this.depth === 0 ? 'comma' : 'inside';
  }

  private inText(code: number): 'inside' {
    if (this.isEscaped) this.isEscaped = false;
    else if (code === BACKSLASH) this.isEscaped = true;
    else if (code === QUOTE) this.isText = false;
    return 'inside';
  }
}
