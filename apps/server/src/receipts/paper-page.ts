/** In points, 72 to an inch. */
export const MARGIN = 64;
/** Of A4, between the margins; what is drawn fits the height of a letter, too. */
export const WIDTH = 595.28 - 2 * MARGIN;
/** Of the fonts that every reader of PDF brings. */
export const PLAIN = 'Helvetica';
export const BOLD = 'Helvetica-Bold';
export const FIXED = 'Courier';

export type Pdf = PDFKit.PDFDocument;
export type Element = ReturnType<Pdf['struct']>;

/** Draws something as an element of the page's structure, which is what a screen reader reads (ISO 32000-1, 14.7). */
export function tag(doc: Pdf, parent: Element, kind: string, draw: () => unknown, alt = ''): void {
  parent.add(doc.struct(kind, alt === '' ? {} : { alt }, () => void draw()));
}

/** Draws what means nothing to read. */
export function untagged(doc: Pdf, draw: () => unknown): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** In groups, as a hand copies it. */
export function spacedOut(text: string, size = 4): string {
  return text.replace(new RegExp(`.{${size}}(?=.)`, 'gu'), '$& ');
}
