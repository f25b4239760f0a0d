import { colour, type Doc, inner, page, rule, write } from './paper';

export type PaperColumn<Row> = {
  header: string;
  /** Share of the table's width; all shares together are 1. */
  share: number;
  align?: 'left' | 'right';
  text: (row: Row, index: number) => string;
  /** A second, quieter line. */
  note?: (row: Row) => string | null;
};

const PAD = 5;
/** A line of text carries its leading below: less air is needed there. */
const BELOW = 2;
/** Columns touch no neighbour. */
const GAP = 10;

/** A table that goes on over pages, its head on each. Answers where it ends; `top` is where it goes on after a page break. */
export function table<Row>(
  doc: Doc,
  columns: PaperColumn<Row>[],
  rows: readonly Row[],
  from: number,
  top = page.top,
): number {
  const places = columns.map((_, i) => page.left + columns.slice(0, i).reduce((sum, c) => sum + c.share, 0) * inner);
  const width = (i: number) => columns[i]!.share * inner - (i === columns.length - 1 ? 0 : GAP);
  const head = (y: number) => {
    for (const [i, column] of columns.entries())
      write(doc, column.header, places[i]!, y, {
        size: 7.5,
        face: 'strong',
        colour: colour.muted,
        width: width(i),
        align: column.align,
      });
    rule(doc, y + 13, page.left, inner, colour.ink, 0.8);
    return y + 13 + PAD;
  };
  let y = head(from);
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((column) => ({ text: column.text(row, index), note: column.note?.(row) ?? null }));
    const height = Math.max(
      ...cells.map(({ text, note }, i) => {
        const main = doc
          .font('text')
          .fontSize(9)
          .heightOfString(text, { width: width(i), lineGap: 1.5 });
        return main + (note ? doc.fontSize(7.5).heightOfString(note, { width: width(i), lineGap: 1.5 }) : 0);
      }),
    );
    if (y + height + PAD > page.height - page.bottom) {
      doc.addPage();
      y = head(top);
    }
    for (const [i, { text, note }] of cells.entries()) {
      const high = write(doc, text, places[i]!, y, { width: width(i), align: columns[i]!.align });
      if (note)
        write(doc, note, places[i]!, y + high, {
          width: width(i),
          align: columns[i]!.align,
          size: 7.5,
          colour: colour.muted,
        });
    }
    y += height + BELOW;
    rule(doc, y, page.left, inner);
    y += PAD;
  }
  return y;
}

/** Where a block of this height may stand: here, or on a new page. */
export function room(doc: Doc, y: number, height: number, top = page.top): number {
  if (y + height <= page.height - page.bottom) return y;
  doc.addPage();
  return top;
}
