import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';

/** Points: 1/72 inch. A4 with margins that leave room for a file's holes. */
export const page = { width: 595.28, height: 841.89, left: 57, right: 45, top: 45, bottom: 84 };
export const inner = page.width - page.left - page.right;
export const mm = (millimetres: number) => (millimetres * 72) / 25.4;
export const colour = { ink: '#15212b', muted: '#5a6873', line: '#d3dbe0', soft: '#f1f5f6', brand: '#0b5a66' };

export type Doc = PDFKit.PDFDocument;
export type Face = 'text' | 'strong' | 'figures';

/** How far a stamp stands from the paper's edge: outside of what any paper draws. */
const EDGE = 10;

const geist = (file: string) => join(process.cwd(), 'node_modules/geist/dist/fonts', file);
// The built-in faces know Windows-1252 only: quick and small. Other letters take embedded ones.
const BUILT_IN: Record<Face, string> = { text: 'Helvetica', strong: 'Helvetica-Bold', figures: 'Helvetica' };
const EMBEDDED: Record<Face, string> = {
  text: geist('geist-sans/Geist-Regular.ttf'),
  strong: geist('geist-sans/Geist-SemiBold.ttf'),
  figures: geist('geist-sans/Geist-Regular.ttf'),
};
const windows1252 = /^[\t\n\r -~\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

/** Whether the built-in faces have every letter of these words. */
export const isPlain = (words: unknown) => windows1252.test(JSON.stringify(words));

type Options = {
  title: string;
  /** What the paper's data says; only looked at for the letters in it. */
  words: unknown;
  /** The day it is dated: the file carries no clock, so the same data makes the same bytes. */
  on: string;
  author: string;
  size?: [width: number, height: number];
};

const stamp = new AsyncLocalStorage<string | undefined>();

/** Papers drawn inside carry this line on top of every page; undefined: none. */
export const stamped = <T>(line: string | undefined, draw: () => Promise<T>): Promise<T> => stamp.run(line, draw);

/** Draws a PDF. `draw` works top down; `foot` is called for every page once their number is known. */
export async function paper(
  { title, words, on, author, size }: Options,
  draw: (doc: Doc) => void,
  foot?: (doc: Doc, number: number, of: number) => void,
): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const at = new Date(`${on}T00:00:00Z`);
  const doc = new PDFDocument({
    size: size ?? 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Author: author, Creator: 'Jovey', Producer: 'Jovey', CreationDate: at, ModDate: at },
  });
  const faces = isPlain(words) ? BUILT_IN : EMBEDDED;
  for (const face of ['text', 'strong', 'figures'] as const) doc.registerFont(face, faces[face]);
  const parts: Buffer[] = [];
  const done = new Promise<void>((resolve, fail) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', resolve);
    doc.on('error', fail);
  });
  draw(doc);
  const { count } = doc.bufferedPageRange();
  const line = stamp.getStore();
  for (let i = 0; (foot || line) && i < count; i++) {
    doc.switchToPage(i);
    foot?.(doc, i + 1, count);
    if (line)
      write(doc, line, EDGE, EDGE, { face: 'strong', size: 7, width: doc.page.width - 2 * EDGE, align: 'center' });
  }
  doc.end();
  await done;
  return Buffer.concat(parts);
}

type Style = {
  face?: Face;
  size?: number;
  colour?: string;
  width?: number;
  align?: 'left' | 'right' | 'center';
  spacing?: number;
};

/** Writes at a place and answers how high it became. */
export function write(doc: Doc, text: string, x: number, y: number, style: Style = {}): number {
  const { face = 'text', size = 9, colour: fill = colour.ink, width = page.width - x, align = 'left', spacing } = style;
  doc.font(face).fontSize(size).fillColor(fill);
  const options = { width, align, lineGap: 1.5, characterSpacing: spacing ?? 0 };
  const height = doc.heightOfString(text, options);
  doc.text(text, x, y, options);
  return height;
}

export const rule = (doc: Doc, y: number, x = page.left, width = inner, stroke: string = colour.line, weight = 0.6) =>
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(weight)
    .strokeColor(stroke)
    .stroke();
