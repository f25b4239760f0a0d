import { colour, type Doc, inner, page, paper, rule, write } from '@/server/kernel/paper/paper';
import { room, table } from '@/server/kernel/paper/paper-table';
import type { Specifications } from '../contract';
import { type Chapter, installation, safety, spares, troubles } from './manual-chapters';

type Product = {
  sku: string;
  brand: string;
  name: string;
  kind: string;
  summary: string;
  includes: readonly string[];
  specifications: Specifications;
};
type Figure = { label: string; value: string };

/** The manual of a product: safety, installation, care, troubleshooting and spare parts, from its own figures, written as the shop writes them. */
export function manualPdf(product: Product, figures: readonly Figure[], on: string): Promise<Buffer> {
  const words = [product.name, product.summary, product.includes];
  return paper(
    { title: `Manual ${product.sku}`, words, on, author: product.brand },
    (doc) => draw(doc, product, figures),
    (doc, number, of) => {
      const y = page.height - 50;
      rule(doc, y - 8);
      write(doc, `${product.sku}  ${product.name}`, page.left, y, { size: 7.5, colour: colour.muted });
      const width = inner;
      write(doc, `${number} / ${of}`, page.left, y, { size: 7.5, colour: colour.muted, width, align: 'right' });
    },
  );
}

function draw(doc: Doc, product: Product, figures: readonly Figure[]) {
  let y = page.top;
  y += write(doc, `${product.brand}  ${product.sku}`, page.left, y, { colour: colour.brand, face: 'strong' }) + 4;
  y += write(doc, product.name, page.left, y, { size: 22, face: 'strong', width: inner }) + 2;
  y += write(doc, 'Installation and operating manual', page.left, y, { size: 13, colour: colour.muted }) + 10;
  y += write(doc, product.summary, page.left, y, { size: 10, width: inner }) + 14;
  y = chapter(doc, safety(product), y);
  for (const part of installation(product)) y = chapter(doc, part, y);
  if (figures.length > 0) {
    y = heading(doc, 'Figures', y, 80);
    y =
      table(
        doc,
        [
          { header: 'Figure', share: 0.45, text: (f) => f.label },
          { header: 'Value', share: 0.55, text: (f) => f.value },
        ],
        figures,
        y,
      ) + 14;
  }
  if (product.includes.length > 0) y = chapter(doc, { title: 'In the box', steps: [...product.includes] }, y);
  y = heading(doc, 'When something is wrong', y, 120);
  y =
    table(
      doc,
      [
        { header: 'You see', share: 0.27, text: (t) => t.sign },
        { header: 'It comes from', share: 0.33, text: (t) => t.cause },
        { header: 'Do this', share: 0.4, text: (t) => t.remedy },
      ],
      troubles(product),
      y,
    ) + 14;
  y = heading(doc, 'Spare parts', y, 90);
  table(
    doc,
    [
      { header: 'Part', share: 0.3, text: (s) => s.part },
      { header: 'Replace it', share: 0.45, text: (s) => s.why },
      { header: 'Order as', share: 0.25, text: (_, i) => `${product.sku}/${i + 1}` },
    ],
    spares(product),
    y,
  );
}

function heading(doc: Doc, title: string, from: number, height: number): number {
  const y = room(doc, from, height);
  return y + write(doc, title, page.left, y, { size: 12, face: 'strong', colour: colour.brand }) + 6;
}

/** A chapter's numbered steps, over pages where they need them. */
function chapter(doc: Doc, { title, steps }: Chapter, from: number): number {
  let y = heading(doc, title, from, 60);
  for (const [i, step] of steps.entries()) {
    y = room(doc, y, 28);
    write(doc, `${i + 1}`, page.left, y, { size: 9.5, colour: colour.muted, width: 16 });
    y += write(doc, step, page.left + 20, y, { size: 9.5, width: inner - 20 }) + 4;
  }
  return y + 10;
}
