import { barcode } from '@/server/kernel/paper/barcode';
import { colour, type Doc, mm, paper, write } from '@/server/kernel/paper/paper';
import { addressLines, countryName } from '@/server/kernel/paper/words';
import type { ShipmentPaper } from '../projections/papers';
import { sender } from './letter';

// The common label: 100 by 150 millimetres.
const [WIDTH, HEIGHT, EDGE] = [mm(100), mm(150), mm(6)];
const wide = WIDTH - 2 * EDGE;

/** One label per parcel. The bar code is the tracking number, or the order's number until there is one. */
export function shippingLabelPdf(slip: ShipmentPaper): Promise<Buffer> {
  const head = sender(slip.letterhead);
  const parcels = slip.parcels.length > 0 ? slip.parcels : [undefined];
  return paper(
    { title: `Label ${slip.number}`, words: slip, on: slip.on, author: head.company, size: [WIDTH, HEIGHT] },
    (doc) => {
      for (const [i, parcel] of parcels.entries()) {
        if (i > 0) doc.addPage({ size: [WIDTH, HEIGHT], margins: { top: 0, bottom: 0, left: 0, right: 0 } });
        const weight = parcel ? `${parcel.weightKg} kg` : '';
        label(doc, slip, head, `${i + 1} / ${parcels.length}`, weight);
      }
    },
  );
}

function label(doc: Doc, slip: ShipmentPaper, head: ReturnType<typeof sender>, count: string, weight: string) {
  const line = (y: number) =>
    doc
      .moveTo(EDGE, y)
      .lineTo(WIDTH - EDGE, y)
      .lineWidth(1)
      .strokeColor(colour.ink)
      .stroke();
  write(doc, slip.carrier ?? 'Parcel', EDGE, EDGE, { face: 'strong', size: 20, width: wide });
  write(doc, `Parcel ${count}\n${weight}`, EDGE, EDGE + 2, { size: 9, width: wide, align: 'right' });
  line(EDGE + 30);
  const from = [head.company, head.street, `${head.postalCode} ${head.city}`.trim(), countryName(head.country)];
  write(doc, 'From', EDGE, EDGE + 38, { size: 7, colour: colour.muted });
  write(doc, from.filter(Boolean).join(', '), EDGE, EDGE + 48, { size: 8, width: wide });
  line(EDGE + 74);
  write(doc, 'To', EDGE, EDGE + 82, { size: 7, colour: colour.muted });
  const high = write(doc, addressLines(slip.shipTo).join('\n'), EDGE, EDGE + 93, {
    face: 'strong',
    size: 13,
    width: wide,
  });
  if (slip.phone) write(doc, slip.phone, EDGE, EDGE + 98 + high, { size: 8, width: wide });
  line(HEIGHT - EDGE - 128);
  write(doc, `Order ${slip.number}`, EDGE, HEIGHT - EDGE - 120, { size: 9, width: wide });
  if (slip.purchaseReference)
    write(doc, slip.purchaseReference, EDGE, HEIGHT - EDGE - 120, { size: 9, width: wide, align: 'right' });
  const code = (slip.tracking ?? slip.number).replace(/[^ -~]/g, '');
  barcode(doc, code || slip.number, EDGE, HEIGHT - EDGE - 100, wide, 72);
  write(doc, code, EDGE, HEIGHT - EDGE - 22, { size: 11, width: wide, align: 'center', spacing: 1 });
}
