import { z } from 'zod';
import { template } from '../template';
import { amount, day, dear } from '../words';

/** The invoice, as a PDF beside the letter. */
export const invoiceMail = template({
  name: 'invoice',
  variables: z.object({
    invoiceId: z.string(),
    number: z.string(),
    orderNumber: z.string(),
    totalMinor: z.int(),
    currency: z.string(),
    dueOn: z.string(),
    issuedOn: z.string(),
    customerKind: z.enum(['consumer', 'dealer']),
  }),
  write: (v, to, { site }) => ({
    subject: `Invoice ${v.number} for order ${v.orderNumber}`,
    preview: `${amount(v.totalMinor, v.currency)}, due ${day(v.dueOn)}.`,
    heading: `Invoice ${v.number}`,
    blocks: [
      { kind: 'text', text: `${dear(to.name)}\nthe invoice for order ${v.orderNumber} is attached as a PDF.` },
      {
        kind: 'facts',
        facts: [
          ['Amount', amount(v.totalMinor, v.currency)],
          ['Issued', day(v.issuedOn)],
          ['Due', day(v.dueOn)],
        ],
      },
      ...(v.customerKind === 'dealer'
        ? [{ kind: 'button' as const, label: 'Open your invoices', href: `${site}/dealer/invoices` }]
        : []),
      {
        kind: 'small',
        text: `If you have paid already, thank you. Payments without our number take longer: please quote ${v.number}.`,
      },
    ],
  }),
});
