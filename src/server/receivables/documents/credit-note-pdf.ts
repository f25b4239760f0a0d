import { facts, foot, heading, letter, sender } from '@/server/fulfillment';
import { colour, inner, mm, page, paper, write } from '@/server/kernel/paper/paper';
import { table } from '@/server/kernel/paper/paper-table';
import { longDay, money } from '@/server/kernel/paper/words';
import type { CreditNotePaper } from './papers';
import { amounts } from './totals';

/** A credit note as a PDF. */
export function creditNotePdf({ note, invoice, letterhead }: CreditNotePaper): Promise<Buffer> {
  const head = sender(letterhead);
  const cash = (minor: number) => money(minor, note.currency);
  const title = `Credit note ${note.number}`;
  return paper(
    { title, words: [note, invoice, head], on: note.issuedOn, author: head.company },
    (doc) => {
      letter(doc, head, invoice.billTo);
      facts(doc, [
        ['Credit note', note.number],
        ['Date of issue', longDay(note.issuedOn)],
        ['For invoice', invoice.number],
        ['of', longDay(invoice.issuedOn)],
        ['Order', invoice.orderNumber],
      ]);
      let y = heading(doc, title, mm(98));
      y += write(doc, `We credit the following on invoice ${invoice.number}:`, page.left, y, { width: inner }) + 12;
      y = table(
        doc,
        [
          { header: 'Reason', share: 0.75, text: (n) => n.reason },
          { header: 'Amount', share: 0.25, align: 'right', text: (n) => cash(n.amountMinor) },
        ],
        [note],
        y,
      );
      y = amounts(
        doc,
        [
          ['Net', cash(note.amountMinor - note.taxMinor)],
          ['VAT', cash(note.taxMinor)],
        ],
        ['Credited', cash(note.amountMinor)],
        y + 4,
      );
      const words =
        note.releasedMinor > 0
          ? `${cash(note.releasedMinor)} of it were already paid: we keep them for your next invoice or pay them back, as you wish.`
          : 'It lowers what is open on the invoice. Nothing is to be done.';
      write(doc, words, page.left, y + 20, { width: inner, colour: colour.muted });
    },
    (doc, number, of) => foot(doc, head, number, of),
  );
}
