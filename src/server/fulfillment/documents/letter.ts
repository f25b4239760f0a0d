import { colour, type Doc, inner, mm, page, rule, write } from '@/server/kernel/paper/paper';
import { addressLines, countryName, iban } from '@/server/kernel/paper/words';
import type { Address } from '@/server/kernel/values';
import type { Letterhead } from '../contract';

const nobody: Letterhead = {
  company: 'Jovey',
  street: '',
  postalCode: '',
  city: '',
  country: 'DE',
  phone: '',
  email: '',
  website: '',
  taxId: '',
  register: '',
  bank: '',
  iban: '',
  bic: '',
  footnote: '',
};
export const sender = (head: Letterhead | null) => head ?? nobody;

/** Name on top, the receiver in the window of an envelope (DIN 5008 form B). */
export function letterhead(doc: Doc, head: Letterhead, to: Address) {
  doc.save().translate(page.left, mm(15)).lineWidth(2.2).strokeColor(colour.brand).lineCap('round');
  // The mark: a wave inside a ring, drawn so that no picture has to travel with the file.
  doc.circle(9, 9, 8.5).stroke();
  doc.path('M3.5 10.5 C6 6.5, 8 6.5, 9.5 9.5 S13 12.5, 14.8 8').lineWidth(1.8).stroke();
  doc.restore();
  write(doc, head.company, page.left + 26, mm(15) + 2, { face: 'strong', size: 14, colour: colour.brand });
  const line = [head.company, head.street, [head.postalCode, head.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
  write(doc, line, page.left, mm(45), { size: 6.5, colour: colour.muted, width: mm(85) });
  rule(doc, mm(45) + 10, page.left, mm(80), colour.line, 0.4);
  write(doc, addressLines(to, head.country).join('\n'), page.left, mm(45) + 17, { size: 10, width: mm(85) });
}

/** Facts beside the address, label and value. Answers where they end. */
export function facts(doc: Doc, pairs: [label: string, value: string][], x = mm(125), y = mm(45)): number {
  const width = page.width - page.right - x;
  let at = y;
  for (const [label, value] of pairs.filter(([, value]) => value)) {
    write(doc, label, x, at, { size: 8, colour: colour.muted, width: width * 0.42 });
    at += Math.max(14, write(doc, value, x + width * 0.42, at, { size: 8.5, width: width * 0.58, align: 'right' }) + 3);
  }
  return at;
}

/** The title of the paper. Answers where the text below begins. */
export const heading = (doc: Doc, title: string, y: number) =>
  y + write(doc, title, page.left, y, { face: 'strong', size: 17 }) + 12;

/** Who we are, where to pay, which page this is. */
export function foot(doc: Doc, head: Letterhead, number: number, of: number) {
  const y = page.height - page.bottom + 18;
  rule(doc, y - 8);
  const place = [head.postalCode, head.city].filter(Boolean).join(' ');
  const columns = [
    [head.company, head.street, place, countryName(head.country)],
    [head.phone, head.email, head.website],
    [head.bank, head.iban && `IBAN ${iban(head.iban)}`, head.bic && `BIC ${head.bic}`],
    [head.taxId && `VAT ID ${head.taxId}`, head.register],
  ];
  const width = inner / 4;
  for (const [i, lines] of columns.entries())
    write(doc, lines.filter(Boolean).join('\n'), page.left + i * width, y, {
      size: 6.8,
      colour: colour.muted,
      width: width - 8,
    });
  write(doc, `Page ${number} of ${of}`, page.left, page.height - 26, {
    size: 7,
    colour: colour.muted,
    width: inner,
    align: 'right',
  });
}
