import { type Language, type Receipt } from '@homegroup/contracts';
import { drawCheck } from './paper-check.js';
import { BOLD, type Element, FIXED, MARGIN, type Pdf, PLAIN, spacedOut, tag, untagged, WIDTH } from './paper-page.js';
import { PAPER_WORDS, type PaperWords } from './paper-words.js';
import { printable } from './printable.js';

const LABEL_WIDTH = 110;
/** A reader of PDF without these fonts takes others, which may be wider. */
const SLACK = 56;

/** What is drawn: a receipt that was checked, and the text that it came as. */
interface Asked {
  readonly receipt: Receipt;
  readonly text: string;
  readonly language: Language;
}

/** One page, tagged for screen readers, in black on white: a PDF. */
export async function drawPaper({ receipt, text, language }: Asked): Promise<Buffer> {
  // Few ever ask for it: the server starts without it.
  const { default: PDFDocument } = await import('pdfkit');
  const words = PAPER_WORDS[language];
  const doc = new PDFDocument({
    ...{ size: 'A4', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 36 } },
    ...{ pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true },
    // When the paper was made, and by what, is nobody's business.
    info: { Title: words.title, Creator: '', Producer: '', CreationDate: new Date(receipt.startsAt) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => doc.on('end', resolve));
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawHead(doc, root, words);
  drawFacts(doc, root, { words, receipt, language });
  drawLines(doc, root, words);
  drawCheck(doc, root, { words, receipt, text });
  root.end();
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

function drawHead(doc: Pdf, root: Element, words: PaperWords): void {
  tag(doc, root, 'H1', () => doc.font(BOLD).fontSize(24).text(words.title));
  tag(doc, root, 'P', () =>
    doc
      .font(PLAIN)
      .fontSize(11)
      .moveDown(0.6)
      .text(words.lead, { width: WIDTH - SLACK, lineGap: 2 }),
  );
  doc.moveDown(1);
}

interface Facts {
  readonly words: PaperWords;
  readonly receipt: Receipt;
  readonly language: Language;
}

function drawFacts(doc: Pdf, root: Element, { words, receipt, language }: Facts): void {
  const { minutes, code, instance, key } = receipt;
  const { date, began } = timesOf(receipt, language);
  const [title, group] = [printable(receipt.title), printable(receipt.group)];
  const table = doc.struct('Table');
  root.add(table);
  const row = (label: string, value: string, font = PLAIN) => drawRow(doc, table, { label, value, font });
  row(words.meeting, title.text, BOLD);
  row(words.group, group.text);
  row(words.date, date);
  row(words.began, began);
  row(words.present, words.minutes(minutes), BOLD);
  row(words.code, spacedOut(code), FIXED);
  row(words.signedBy, `${instance} (${spacedOut(key)})`);
  table.end();
  if (title.isWhole && group.isWhole) return;
  tag(doc, root, 'P', () =>
    doc
      .font(PLAIN)
      .fontSize(9)
      .text(words.otherScript, MARGIN, doc.y + 4),
  );
}

interface Row {
  readonly label: string;
  readonly value: string;
  readonly font: string;
}

function drawRow(doc: Pdf, table: Element, { label, value, font }: Row): void {
  const top = doc.y;
  const width = WIDTH - LABEL_WIDTH;
  const height = doc.font(font).fontSize(12).heightOfString(value, { width });
  const row = doc.struct('TR');
  table.add(row);
  tag(doc, row, 'TH', () =>
    doc
      .font(PLAIN)
      .fontSize(10)
      .text(label, MARGIN, top + 1, { width: LABEL_WIDTH }),
  );
  tag(doc, row, 'TD', () =>
    doc
      .font(font)
      .fontSize(12)
      .text(value, MARGIN + LABEL_WIDTH, top, { width }),
  );
  row.end();
  doc.x = MARGIN;
  doc.y = top + height + 7;
}

/** Where a hand writes. */
function drawLines(doc: Pdf, root: Element, words: PaperWords): void {
  const top = doc.y + 44;
  const width = (WIDTH - 24) / 2;
  [words.name, words.signature].forEach((label, index) => {
    const left = MARGIN + index * (width + 24);
    const line = () => doc.moveTo(left, top).lineTo(left + width, top);
    untagged(doc, () => line().lineWidth(0.8).stroke('black'));
    tag(doc, root, 'P', () =>
      doc
        .font(PLAIN)
        .fontSize(9)
        .text(label, left, top + 4, { width }),
    );
  });
  doc.x = MARGIN;
  doc.y = top + 40;
}

function timesOf({ startsAt, timeZone }: Receipt, language: Language): { date: string; began: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    printable(new Intl.DateTimeFormat(language, options).format(startsAt)).text;
  const utc = new Date(startsAt).toISOString().slice(0, 16).replace('T', ' ');
  return {
    date: format({ dateStyle: 'full', timeZone }),
    began: `${format({ timeStyle: 'short', timeZone })}, ${timeZone} (${utc} UTC)`,
  };
}
