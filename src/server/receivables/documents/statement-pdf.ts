import { facts, foot, heading, letter, sender } from '@/server/fulfillment';
import { colour, type Doc, inner, mm, page, paper, write } from '@/server/kernel/paper/paper';
import { room, table } from '@/server/kernel/paper/paper-table';
import { longDay, money } from '@/server/kernel/paper/words';
import type { StatementPaper } from './papers';
import { payBox } from './pay-box';
import { amounts } from './totals';

const bookings: Record<string, string> = {
  invoice: 'Invoice',
  payment: 'Payment',
  'credit-note': 'Credit note',
  refund: 'Refund',
};
// A hyphen: the built-in faces have no minus sign.
const signed = (minor: number, cash: (minor: number) => string) => (minor < 0 ? `-${cash(-minor)}` : cash(minor));

/** A customer's account over a period as a PDF: every booking, the balance after it, and what is due since when today. */
export function statementPdf({ statement, ageing, customer, letterhead, on }: StatementPaper): Promise<Buffer> {
  const head = sender(letterhead);
  const cash = (minor: number) => signed(minor, (m) => money(m, customer.currency));
  const { from, to, openingMinor, closingMinor, lines } = statement;
  const title = 'Statement of account';
  return paper(
    { title, words: [statement, customer, head], on, author: head.company },
    (doc) => {
      letter(doc, head, customer.billTo);
      facts(doc, [
        ['Customer', customer.code],
        ['From', longDay(from)],
        ['To', longDay(to)],
        ['Date', longDay(on)],
      ]);
      let y = table(
        doc,
        [
          { header: 'Date', share: 0.21, text: (l) => longDay(l.on) },
          { header: 'Booking', share: 0.14, text: (l) => bookings[l.kind] ?? l.kind },
          { header: 'Reference', share: 0.29, text: (l) => l.reference },
          { header: 'Amount', share: 0.18, align: 'right', text: (l) => cash(l.amountMinor) },
          { header: 'Balance', share: 0.18, align: 'right', text: (l) => cash(l.balanceMinor) },
        ],
        lines,
        heading(doc, title, mm(98)),
      );
      if (lines.length === 0) y += write(doc, 'Nothing was booked in this time.', page.left, y + 4) + 8;
      y = amounts(
        doc,
        [
          [`Balance before ${longDay(from)}`, cash(openingMinor)],
          ['Booked in this time', cash(closingMinor - openingMinor)],
        ],
        [`Balance on ${longDay(to)}`, cash(closingMinor)],
        room(doc, y + 4, 170),
      );
      y = owed(doc, ageing, cash, y + 22);
      const due = ageing.openMinor - ageing.unappliedMinor;
      const words = due > 0 ? `${cash(due)} are open as of ${longDay(on)}.` : 'Nothing is open. Thank you.';
      payBox(doc, head, { words, reference: due > 0 ? customer.code || head.company : null }, room(doc, y + 16, 120));
    },
    (doc, number, of) => foot(doc, head, number, of),
  );
}

/** What is open today, by how long it is overdue, side by side. Answers where it ends. */
function owed(doc: Doc, ageing: StatementPaper['ageing'], cash: (minor: number) => string, y: number): number {
  const parts: [string, number][] = [
    ['Not due yet', ageing.current],
    ['1 to 30 days late', ageing.days30],
    ['31 to 60 days', ageing.days60],
    ['61 to 90 days', ageing.days90],
    ['More than 90 days', ageing.older],
    ...(ageing.unappliedMinor > 0 ? [['Paid, not used yet', -ageing.unappliedMinor] as [string, number]] : []),
  ];
  const width = inner / parts.length;
  for (const [i, [label, minor]] of parts.entries()) {
    write(doc, label, page.left + i * width, y, { size: 7.5, colour: colour.muted, width: width - 8 });
    write(doc, cash(minor), page.left + i * width, y + 12, { face: 'strong', width: width - 8 });
  }
  return y + 28;
}
