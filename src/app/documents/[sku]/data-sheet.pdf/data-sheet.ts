import PDFDocument from 'pdfkit';
import type { Outputs } from '@/app/_api/client';
import { niceTicks, ordered } from '@/app/_pumps/curve-math';
import { figureTable } from '@/app/(shop)/_shop/figures';

type Product = NonNullable<Outputs['catalog']['bySku']>;
type Page = InstanceType<typeof PDFDocument>;
const INK = '#18262b';
const MUTED = '#56666d';
const LINE = '#cfd8dc';
const BRAND = '#0b5a68';

/** One A4 page: what it is, its curve, all figures, what is in the box. */
export function dataSheet(product: Product): Promise<Buffer> {
  const page = new PDFDocument({
    size: 'A4',
    margin: 50,
    info: { Title: `Data sheet ${product.sku}`, Author: product.brand },
  });
  const parts: Buffer[] = [];
  page.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => page.on('end', () => resolve(Buffer.concat(parts))));
  page.fillColor(BRAND).fontSize(10).text(`${product.brand}  ${product.sku}`);
  page.fillColor(INK).fontSize(22).text(product.name);
  page.fillColor(MUTED).fontSize(11).text(product.summary).moveDown(0.5);
  page.fontSize(9.5).text(product.description.split('\n\n').join('\n')).moveDown();
  if (product.curve.length > 1) curve(page, product);
  const top = page.y + 6;
  page.fontSize(9.5);
  figureTable(product.specifications).forEach(({ label, value }, i) => {
    const y = top + i * 16;
    page.fillColor(MUTED).text(label, 50, y, { width: 110 });
    page.fillColor(INK).text(plain(value), 165, y, { width: 140 });
    page
      .moveTo(50, y + 12.5)
      .lineTo(305, y + 12.5)
      .lineWidth(0.4)
      .strokeColor(LINE)
      .stroke();
  });
  page.fillColor(INK).fontSize(11).text('In the box', 340, top);
  page.fontSize(9.5).fillColor(MUTED);
  for (const thing of product.includes) page.text(`–  ${plain(thing)}`, 340, undefined, { width: 205 });
  page.fontSize(8).text('Figures as of today; subject to change. Curve at 50 Hz with clean water of 20 °C.', 50, 785, {
    lineBreak: false,
  });
  page.end();
  return done;
}

/** The built-in fonts have no typographic inch sign nor three quarters; both have plain forms. */
const plain = (text: string) => text.replaceAll('³', '3').replaceAll('’', "'");

function curve(page: Page, product: Product) {
  const points = ordered(product.curve.map(({ flowLpm, headM }) => ({ flow: flowLpm, head: headM })));
  const box = { left: 80, top: page.y + 10, width: 440, height: 190 };
  const flows = niceTicks(Math.max(...points.map((p) => p.flow)), 6);
  const heads = niceTicks(Math.max(...points.map((p) => p.head)), 5);
  const x = (flow: number) => box.left + (flow / flows.at(-1)!) * box.width;
  const y = (head: number) => box.top + box.height - (head / heads.at(-1)!) * box.height;
  page.lineWidth(0.5).strokeColor(LINE).fontSize(8).fillColor(MUTED);
  for (const flow of flows) {
    page
      .moveTo(x(flow), box.top)
      .lineTo(x(flow), box.top + box.height)
      .stroke();
    page.text(String(flow), x(flow) - 15, box.top + box.height + 5, { width: 30, align: 'center' });
  }
  for (const head of heads) {
    page
      .moveTo(box.left, y(head))
      .lineTo(box.left + box.width, y(head))
      .stroke();
    page.text(String(head), box.left - 30, y(head) - 4, { width: 24, align: 'right' });
  }
  page.text('Head, m', box.left - 30, box.top - 14);
  page.text('Flow, l/min', box.left + box.width - 60, box.top + box.height + 17, { width: 60, align: 'right' });
  points.forEach((p, i) => void (i === 0 ? page.moveTo(x(p.flow), y(p.head)) : page.lineTo(x(p.flow), y(p.head))));
  page.lineWidth(1.8).strokeColor(BRAND).stroke();
  page.x = 50;
  page.y = box.top + box.height + 34;
}
