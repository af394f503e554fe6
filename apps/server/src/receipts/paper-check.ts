import { type Receipt } from '@homegroup/contracts';
import { encode } from 'uqr';
import { BOLD, type Element, FIXED, MARGIN, type Pdf, PLAIN, spacedOut, tag, WIDTH } from './paper-page.js';
import { type PaperWords } from './paper-words.js';

const CODE_SIZE = 168;
/** Modules of quiet around the code (ISO/IEC 18004). */
const CODE_BORDER = 4;
const GAP = 18;
/** So much wider than it is a module is drawn, in points, so that no white shows between two. */
const OVERLAP = 0.02;

interface Check {
  readonly words: PaperWords;
  readonly receipt: Receipt;
  readonly text: string;
}

/** How the paper is checked: a code to scan, what to do, and the receipt as text. */
export function drawCheck(doc: Pdf, root: Element, { words, receipt, text }: Check): void {
  const top = doc.y;
  const address = `${receipt.instance}/verify`;
  tag(doc, root, 'Figure', () => drawCode(doc, `${address}#${text}`, top), words.picture);
  const left = MARGIN + CODE_SIZE + GAP;
  const column = { width: WIDTH - CODE_SIZE - GAP, lineGap: 1.5, paragraphGap: 7 };
  tag(doc, root, 'H2', () =>
    doc
      .font(BOLD)
      .fontSize(13)
      .text(words.check, left, top + 6, column),
  );
  for (const paragraph of [words.checkHow(address), words.checkPrivate, words.limit]) {
    tag(doc, root, 'P', () => doc.font(PLAIN).fontSize(10).text(paragraph, left, doc.y, column));
  }
  doc.y = Math.max(doc.y, top + CODE_SIZE) + GAP;
  const whole = { width: WIDTH };
  tag(doc, root, 'H2', () => doc.font(BOLD).fontSize(9).text(words.text, MARGIN, doc.y, whole));
  tag(doc, root, 'P', () =>
    doc
      .font(FIXED)
      .fontSize(7.5)
      .text(spacedOut(text, 8), MARGIN, doc.y + 3, whole),
  );
}

function drawCode(doc: Pdf, address: string, top: number): void {
  const { data, size } = encode(address, { ecc: 'M', border: CODE_BORDER });
  const module = CODE_SIZE / size;
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) doc.rect(MARGIN + x * module, top + y * module, module + OVERLAP, module + OVERLAP);
    }),
  );
  doc.fill('black');
}
