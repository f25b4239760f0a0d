import { facts, foot, heading, letter, sender } from '@/server/fulfillment';
import { colour, type Doc, inner, mm, page, paper, rule, write } from '@/server/kernel/paper/paper';
import { room, table } from '@/server/kernel/paper/paper-table';
import { longDay, money, rate } from '@/server/kernel/paper/words';
import type { Line } from '../billing';
import type { InvoicePaper } from './papers';
import { payBox } from './pay-box';
import { amounts } from './totals';

const notes: Record<string, string> = {
  'reverse-charge': 'Reverse charge: the recipient owes the VAT (Article 196 of Directive 2006/112/EC).',
  export: 'Export delivery, free of VAT.',
};

/** An invoice as a PDF. Consumers read prices with tax, businesses without; what was paid meanwhile is said at the end. */
export function invoicePdf({ invoice, letterhead, buyerTaxId = '' }: InvoicePaper): Promise<Buffer> {
  const head = sender(letterhead);
  const gross = invoice.customerKind === 'consumer' && invoice.taxRule !== 'export';
  const cash = (minor: number) => money(minor, invoice.currency);
  const title = `Invoice ${invoice.number}`;
  return paper(
    { title, words: [invoice, head], on: invoice.issuedOn, author: head.company },
    (doc) => {
      letter(doc, head, invoice.billTo);
      facts(doc, [
        ['Invoice', invoice.number],
        ['Date of issue', longDay(invoice.issuedOn)],
        ['Date of supply', longDay(invoice.issuedOn)],
        ['Order', invoice.orderNumber],
        ['Due', longDay(invoice.dueOn)],
        ['Your VAT ID', buyerTaxId],
      ]);
      let y = heading(doc, title, mm(98));
      y = table<Line>(
        doc,
        [
          { header: 'Pos.', share: 0.07, text: (_, i) => String(i + 1) },
          { header: 'Description', share: 0.45, text: (l) => l.description, note: (l) => noteOf(l, cash) },
          { header: 'Quantity', share: 0.1, align: 'right', text: (l) => String(l.quantity) },
          { header: 'VAT', share: 0.09, align: 'right', text: (l) => rate(l.taxBp) },
          { header: gross ? 'Price' : 'Net price', share: 0.14, align: 'right', text: (l) => cash(l.unitPriceMinor) },
          {
            header: gross ? 'Amount' : 'Net amount',
            share: 0.15,
            align: 'right',
            text: (l) => cash(gross ? l.grossMinor : l.netMinor),
          },
        ],
        invoice.lines,
        y,
      );
      y = amounts(
        doc,
        [
          ['Net', cash(invoice.netMinor)],
          ...invoice.taxes.map((t): [string, string] => [
            `VAT ${rate(t.taxBp)} on ${cash(t.netMinor)}`,
            cash(t.taxMinor),
          ]),
        ],
        ['Total', cash(invoice.totalMinor)],
        room(doc, y + 4, 60 + invoice.taxes.length * 15),
      );
      pay(doc, { invoice, letterhead }, y + 20);
    },
    (doc, number, of) => foot(doc, head, number, of),
  );
}

/** Below a line's words: its article, and the discount that its amount is less by. */
function noteOf({ sku, discountMinor, unitPriceMinor, quantity }: Line, cash: (minor: number) => string) {
  const off = discountMinor ? `${cash(unitPriceMinor * quantity)} less discount of ${cash(discountMinor)}` : '';
  return [sku, off].filter(Boolean).join(' · ') || null;
}

/** What is to be paid, when, and where to; or that nothing is. */
function pay(doc: Doc, { invoice, letterhead }: InvoicePaper, from: number) {
  const head = sender(letterhead);
  const cash = (minor: number) => money(minor, invoice.currency);
  let y = room(doc, from, 110);
  const note = notes[invoice.taxRule];
  if (note) y += write(doc, note, page.left, y, { width: inner, size: 8.5 }) + 10;
  const settled = [
    invoice.paidMinor > 0 ? `Received: ${cash(invoice.paidMinor)}.` : '',
    invoice.creditedMinor > 0 ? `Credited: ${cash(invoice.creditedMinor)}.` : '',
  ];
  const still =
    invoice.openMinor > 0
      ? `Please pay ${cash(invoice.openMinor)} by ${longDay(invoice.dueOn)}, quoting ${invoice.number}.`
      : 'Nothing is left to pay. Thank you.';
  const words = [...settled, still].filter(Boolean).join(' ');
  y = payBox(doc, head, { words, reference: invoice.openMinor > 0 ? invoice.number : null }, y) + 14;
  if (head.footnote) {
    y = room(doc, y, 30);
    rule(doc, y);
    write(doc, head.footnote, page.left, y + 8, { size: 7.5, colour: colour.muted, width: inner });
  }
}
