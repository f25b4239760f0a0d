import type { sender } from '@/server/fulfillment';
import { colour, type Doc, inner, page, write } from '@/server/kernel/paper/paper';
import { iban } from '@/server/kernel/paper/words';

/** What is to be done about money, and, where something is to be paid, the account for it. Answers where it ends. */
export function payBox(
  doc: Doc,
  head: ReturnType<typeof sender>,
  { words, reference }: { words: string; reference: string | null },
  y: number,
): number {
  const bank: [string, string][] =
    reference && head.iban
      ? [
          ['Account holder', head.company],
          ['IBAN', iban(head.iban)],
          ['BIC', head.bic],
          ['Bank', head.bank],
          ['Reference', reference],
        ]
      : [];
  const rows = bank.filter(([, value]) => value);
  const height = 24 + 16 + (rows.length > 0 ? Math.ceil(rows.length / 2) * 26 + 4 : 0);
  doc.roundedRect(page.left, y, inner, height, 4).fill(colour.soft);
  write(doc, words, page.left + 12, y + 12, { face: 'strong', size: 9.5, width: inner - 24 });
  for (const [i, [label, value]] of rows.entries()) {
    const x = page.left + 12 + (i % 2) * (inner / 2);
    const at = y + 34 + Math.floor(i / 2) * 26;
    write(doc, label, x, at, { size: 7, colour: colour.muted });
    write(doc, value, x, at + 9, { size: 9, width: inner / 2 - 24 });
  }
  return y + height;
}
