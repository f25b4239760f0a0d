import { counted } from '@/server/kernel/counted';
import { colour, inner, page, paper, rule, write } from '@/server/kernel/paper/paper';
import { table } from '@/server/kernel/paper/paper-table';
import { longDay } from '@/server/kernel/paper/words';
import type { pickList } from '../projections/pick-list';

type PickList = Awaited<ReturnType<typeof pickList>>;

/** The picker's way: bins in order, how many of what, and for which order each is. */
export function pickListPdf(list: PickList, on: string): Promise<Buffer> {
  const title =
    list.orders.length === 1 ? `Pick list ${list.orders[0]!.number}` : `Pick list, ${list.orders.length} orders`;
  return paper(
    { title, words: list, on, author: 'Jovey' },
    (doc) => {
      write(doc, title, page.left, page.top, { face: 'strong', size: 17 });
      const pieces = list.stops.reduce((sum, stop) => sum + stop.quantity, 0);
      const summary = `${longDay(on)} · ${counted(list.stops.length, 'stop')} · ${counted(pieces, 'piece')}`;
      write(doc, summary, page.left, page.top + 24, { colour: colour.muted });
      const numbers = list.orders.map((o) => o.number).join('  ');
      const high = write(doc, numbers, page.left, page.top + 40, { width: inner, size: 8 });
      table(
        doc,
        [
          { header: 'Bin', share: 0.13, text: (s) => s.bin ?? 'no bin' },
          { header: 'Article', share: 0.19, text: (s) => s.sku },
          { header: 'Description', share: 0.33, text: (s) => s.name },
          { header: 'Pick', share: 0.08, align: 'right', text: (s) => String(s.quantity) },
          {
            header: 'For',
            share: 0.21,
            text: (s) =>
              list.orders.length === 1 ? '' : s.orders.map((o) => `${o.quantity} × ${o.number}`).join('\n'),
          },
          { header: 'Found', share: 0.06, text: () => '......' },
        ],
        list.stops,
        page.top + 40 + high + 16,
      );
    },
    (doc, number, of) => {
      rule(doc, page.height - 40);
      const words = `Page ${number} of ${of}`;
      write(doc, words, page.left, page.height - 32, { size: 7, colour: colour.muted, width: inner, align: 'right' });
    },
  );
}
