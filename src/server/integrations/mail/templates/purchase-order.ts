import { z } from 'zod';
import { template } from '../template';
import { amount, day, dear } from '../words';

/** A purchase order to its supplier, with the PDF beside the letter. */
export const purchaseOrderMail = template({
  name: 'purchase-order',
  variables: z.object({
    purchaseOrderId: z.string(),
    number: z.string(),
    totalMinor: z.int(),
    currency: z.string(),
    expectedOn: z.string(),
    lines: z.int(),
    note: z.string(),
  }),
  write: (v, to, { name }) => ({
    subject: `Purchase order ${v.number} from ${name}`,
    preview: `${v.lines} ${v.lines === 1 ? 'line' : 'lines'}, wanted by ${day(v.expectedOn)}.`,
    heading: `Purchase order ${v.number}`,
    blocks: [
      { kind: 'text', text: `${dear(to.name)}\nplease find our purchase order attached as a PDF.` },
      {
        kind: 'facts',
        facts: [
          ['Total, net', amount(v.totalMinor, v.currency)],
          ['Lines', String(v.lines)],
          ['Wanted by', day(v.expectedOn)],
        ],
      },
      ...(v.note ? [{ kind: 'text' as const, text: v.note }] : []),
      {
        kind: 'small',
        text: `Please confirm the day of delivery, and quote ${v.number} on your delivery note and invoice.`,
      },
    ],
  }),
});
