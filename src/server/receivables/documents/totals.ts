import { colour, type Doc, inner, page, rule, write } from '@/server/kernel/paper/paper';

const WIDTH = inner * 0.48;
const X = page.left + inner - WIDTH;

/** Sums below a table, the last one strong. Answers where they end. */
export function amounts(
  doc: Doc,
  parts: [label: string, amount: string][],
  total: [label: string, amount: string],
  from: number,
) {
  let y = from;
  for (const [label, amount] of parts) {
    write(doc, label, X, y, { colour: colour.muted, width: WIDTH });
    write(doc, amount, X, y, { width: WIDTH, align: 'right' });
    y += 15;
  }
  rule(doc, y, X, WIDTH, colour.ink, 0.8);
  y += 6;
  write(doc, total[0], X, y, { face: 'strong', size: 12, width: WIDTH });
  write(doc, total[1], X, y, { face: 'strong', size: 12, width: WIDTH, align: 'right' });
  return y + 18;
}
