import { facts, foot, heading, letter, sender } from '@/server/fulfillment';
import { colour, inner, page, paper, rule, write } from '@/server/kernel/paper/paper';
import { room, table } from '@/server/kernel/paper/paper-table';
import { longDay, money } from '@/server/kernel/paper/words';
import type { OrderedLine } from '../projections/purchase-order';
import type { PurchaseOrderPaper } from './papers';

const WIDTH = inner * 0.48;
const X = page.left + inner - WIDTH;

/** A purchase order as a PDF: what we want, at which price, where and by when. A draft says that it is one. */
export function purchaseOrderPdf({ order, supplier, letterhead }: PurchaseOrderPaper): Promise<Buffer> {
  const head = sender(letterhead);
  const cash = (minor: number) => money(minor, order.currency);
  const draft = order.status === 'draft';
  const cancelled = order.status === 'cancelled';
  const title = `Purchase order ${order.number}${draft ? ' (draft)' : cancelled ? ' (cancelled)' : ''}`;
  const on = order.sentOn ?? order.draftedAt.slice(0, 10);
  return paper(
    { title, words: [order, supplier, head], on, author: head.company },
    (doc) => {
      letter(doc, head, supplier.address);
      facts(doc, [
        ['Order', order.number],
        ['Date', longDay(on)],
        ['Wanted by', longDay(order.expectedOn)],
        ['Your reference', order.supplierReference],
        ['Delivery', supplier.incoterm],
        ['Payment', supplier.payment],
      ]);
      let y = heading(doc, title, 278);
      y = table<OrderedLine>(
        doc,
        [
          { header: 'Pos.', share: 0.06, text: (_, i) => String(i + 1) },
          {
            header: 'Article',
            share: 0.17,
            text: (l) => l.sku,
            note: (l) => l.supplierSku && `Yours: ${l.supplierSku}`,
          },
          { header: 'Description', share: 0.35, text: (l) => l.description },
          {
            header: 'Quantity',
            share: 0.14,
            align: 'right',
            text: (l) => `${l.quantity.toLocaleString('en-GB')} ${l.unit === 'piece' ? 'pcs' : l.unit}`,
          },
          { header: 'Net price', share: 0.13, align: 'right', text: (l) => cash(l.unitPriceMinor) },
          { header: 'Net amount', share: 0.15, align: 'right', text: (l) => cash(l.totalMinor) },
        ],
        order.lines,
        y,
      );
      y = room(doc, y + 4, 90);
      for (const [label, amount] of [
        ['Goods', cash(order.goodsMinor)],
        ['Freight', order.freightMinor === 0 ? 'none' : cash(order.freightMinor)],
      ] as const) {
        write(doc, label, X, y, { colour: colour.muted, width: WIDTH });
        write(doc, amount, X, y, { width: WIDTH, align: 'right' });
        y += 15;
      }
      rule(doc, y, X, WIDTH, colour.ink, 0.8);
      y += 6;
      write(doc, 'Total, net of VAT', X, y, { face: 'strong', size: 12, width: WIDTH });
      write(doc, cash(order.totalMinor), X, y, { face: 'strong', size: 12, width: WIDTH, align: 'right' });
      y = room(doc, y + 34, 70);
      const words = [
        order.note,
        `Deliver to ${[head.company, head.street, `${head.postalCode} ${head.city}`].filter(Boolean).join(', ')}.`,
        `Please confirm the day of delivery and quote ${order.number} on your delivery note and invoice.`,
      ];
      for (const text of words.filter(Boolean)) y += write(doc, text, page.left, y, { width: inner, size: 9 }) + 6;
    },
    (doc, number, of) => foot(doc, head, number, of),
  );
}
