import { code128 } from './code-128';
import { colour, type Doc } from './paper';

/** Draws a text as Code 128 with its quiet zones (10 modules each side) inside the width given. */
export function barcode(doc: Doc, text: string, x: number, y: number, width: number, height: number) {
  const widths = code128(text);
  const module = width / (widths.reduce((a, b) => a + b, 0) + 20);
  let at = x + 10 * module;
  for (const [i, modules] of widths.entries()) {
    if (i % 2 === 0) doc.rect(at, y, modules * module, height);
    at += modules * module;
  }
  doc.fill('#000000');
  doc.fillColor(colour.ink);
}
