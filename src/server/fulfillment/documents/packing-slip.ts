import { barcode } from '@/server/kernel/paper/barcode';
import { colour, inner, mm, page, paper, write } from '@/server/kernel/paper/paper';
import { room, table } from '@/server/kernel/paper/paper-table';
import { longDay } from '@/server/kernel/paper/words';
import type { ShipmentPaper } from '../projections/papers';
import { facts, foot, heading, letterhead, sender } from './letter';

/** What is in the parcel, for whoever opens it. No prices: it may be a present, or a dealer's customer. */
export function packingSlipPdf(slip: ShipmentPaper): Promise<Buffer> {
  const head = sender(slip.letterhead);
  const title = `Packing slip ${slip.number}`;
  return paper(
    { title, words: slip, on: slip.on, author: head.company },
    (doc) => {
      letterhead(doc, head, slip.shipTo);
      facts(doc, [
        ['Order', slip.number],
        ['Date', longDay(slip.on)],
        ['Your reference', slip.purchaseReference ?? ''],
        ['Carrier', slip.carrier ?? ''],
        ['Tracking', slip.tracking ?? ''],
        ['Parcels', String(slip.parcels.length || 1)],
      ]);
      barcode(doc, slip.number, page.width - page.right - mm(55), mm(82), mm(55), 26);
      let y = heading(doc, title, mm(98));
      y = table(
        doc,
        [
          { header: 'Article', share: 0.2, text: (l) => l.sku },
          { header: 'Description', share: 0.5, text: (l) => l.name },
          { header: 'Ordered', share: 0.1, align: 'right', text: (l) => String(l.ordered) },
          { header: 'In this parcel', share: 0.2, align: 'right', text: (l) => String(l.quantity) },
        ],
        slip.lines,
        y,
      );
      const later = slip.lines.filter((l) => l.later > 0);
      if (later.length > 0) {
        y = room(doc, y + 8, 40);
        const words = later.map((l) => `${l.later} × ${l.name}`).join(', ');
        y += write(doc, `Follows later: ${words}.`, page.left, y, { width: inner, size: 9 });
      }
      if (slip.note) {
        y = room(doc, y + 10, 50);
        y += write(doc, 'Your note', page.left, y, { face: 'strong', size: 8, colour: colour.muted }) + 2;
        y += write(doc, slip.note, page.left, y, { width: inner });
      }
      y = room(doc, y + 18, 30);
      const help = [head.email && `write to ${head.email}`, head.phone && `call ${head.phone}`]
        .filter(Boolean)
        .join(' or ');
      write(
        doc,
        `Please check the goods on arrival. Something missing or damaged? Please ${help || 'tell us'}.`,
        page.left,
        y,
        {
          width: inner,
          colour: colour.muted,
          size: 8.5,
        },
      );
    },
    (doc, number, of) => foot(doc, head, number, of),
  );
}
