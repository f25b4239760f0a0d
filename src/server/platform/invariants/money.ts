import type { Invariant } from './invariant';

const sums = (column: string, ...fields: string[]) =>
  `lateral (select ${fields.map((f) => `coalesce(sum((x ->> '${f}Minor')::bigint), 0) as ${f}`).join(', ')} from jsonb_array_elements(${column}) x)`;

/** What money must add up to. */
export const money: readonly Invariant[] = [
  {
    name: 'money.order-adds-up',
    area: 'Money',
    promise: 'Every cent of an order is allocated: lines and delivery make its total, net and tax.',
    of: 'order',
    moved: { types: ['order.placed'], key: 'orderId' },
    judged: `select o.id::text as id, o.number as label,
        o."totalMinor" = o."netMinor" + o."taxMinor" and l.gross + d.gross = o."totalMinor" and l.net + d.net = o."netMinor" as ok,
        format('lines and delivery %s, total %s', l.gross + d.gross, o."totalMinor") as fact
      from sales_order o, ${sums('o.lines', 'gross', 'net')} l,
        lateral (select (o.quote -> 'shipping' ->> 'grossMinor')::bigint as gross, (o.quote -> 'shipping' ->> 'netMinor')::bigint as net) d
      where ($1::text[] is null or o.id = any($1::uuid[]))`,
    rebuild: ['orders.order'],
    advice: 'Rebuild the orders from the log.',
  },
  {
    name: 'money.invoice-adds-up',
    area: 'Money',
    promise: 'Every cent of an invoice is allocated: its lines and its taxes make its net, tax and total.',
    of: 'invoice',
    moved: { types: ['invoice.issued'], key: 'invoiceId' },
    judged: `select i."invoiceId"::text as id, i.number as label,
        l.net = i."netMinor" and l.tax = i."taxMinor" and t.net = i."netMinor" and t.tax = i."taxMinor" and i."netMinor" + i."taxMinor" = i."totalMinor" as ok,
        format('lines %s, taxes %s, total %s', l.net + l.tax, t.net + t.tax, i."totalMinor") as fact
      from invoice i, ${sums('i.lines', 'net', 'tax')} l, ${sums('i.taxes', 'net', 'tax')} t
      where ($1::text[] is null or i."invoiceId" = any($1::uuid[]))`,
    rebuild: ['receivables.invoice'],
    advice: 'Rebuild the invoices from the log.',
  },
  {
    name: 'money.order-is-invoiced',
    area: 'Money',
    promise: 'What was shipped is invoiced: the invoices of an order come to its total, never to more.',
    of: 'order',
    moved: { types: ['order.placed', 'order.shipped', 'order.cancelled', 'invoice.issued'], key: 'orderId' },
    after: ['receivables.when-shipment-dispatched-issue-invoice'],
    judged: `select o.id::text as id, o.number as label,
        case when o.status in ('shipped', 'delivered') then i.total = o."totalMinor" else i.total <= o."totalMinor" end as ok,
        format('invoiced %s of %s (%s)', i.total, o."totalMinor", o.status) as fact
      from sales_order o, lateral (select coalesce(sum(i."totalMinor"), 0) as total from invoice i where i."orgId" = o."orgId" and i."orderId" = o.id) i
      where ($1::text[] is null or o.id = any($1::uuid[]))`,
    rebuild: ['receivables.invoice', 'orders.order'],
    advice: 'If a rebuild does not help, look whether the reaction that issues invoices stands (consumers).',
  },
  {
    name: 'money.invoice-is-ledger',
    area: 'Money',
    promise: 'Invoice = paid + credited + open, and open is what the ledger says.',
    of: 'invoice',
    moved: { types: ['invoice.issued', 'payment.applied', 'payment.released', 'credit-note.issued'], key: 'invoiceId' },
    judged: `select i."invoiceId"::text as id, i.number as label,
        i."totalMinor" = i."paidMinor" + i."creditedMinor" + i."openMinor" and l.open = i."openMinor" as ok,
        format('open %s, ledger %s', i."openMinor", l.open) as fact
      from invoice i, lateral (select coalesce(sum(e."openMinor"), 0) as open from receivable_entry e where e."orgId" = i."orgId" and e."invoiceId" = i."invoiceId") l
      where ($1::text[] is null or i."invoiceId" = any($1::uuid[]))`,
    rebuild: ['receivables.invoice', 'receivables.ledger'],
    advice: 'Rebuild invoices and ledger from the log.',
  },
  {
    name: 'money.payment-is-ledger',
    area: 'Money',
    promise: 'Payment = applied + refunded + unused, and unused is what the ledger says.',
    of: 'payment',
    moved: { types: ['payment.received', 'payment.applied', 'payment.released', 'payment.refunded'], key: 'paymentId' },
    judged: `select p."paymentId"::text as id, coalesce(nullif(p.reference, ''), p."paymentId"::text) as label,
        p."amountMinor" = p."appliedMinor" + p."refundedMinor" + p."unappliedMinor" and l.unapplied = p."unappliedMinor" as ok,
        format('unused %s, ledger %s', p."unappliedMinor", l.unapplied) as fact
      from payment p, lateral (select coalesce(sum(e."unappliedMinor"), 0) as unapplied from receivable_entry e where e."orgId" = p."orgId" and e."paymentId" = p."paymentId") l
      where ($1::text[] is null or p."paymentId" = any($1::uuid[]))`,
    rebuild: ['receivables.payment', 'receivables.ledger'],
    advice: 'Rebuild payments and ledger from the log.',
  },
  {
    name: 'money.numbers-have-no-gaps',
    area: 'Money',
    promise: 'Numbers of orders, invoices, credit notes and purchase orders run on without a gap.',
    of: 'other',
    judged: `select kind || ' ' || n as id, kind || ' ' || n as label, before is null or n = before + 1 as ok,
        format('%s follows %s', n, before) as fact
      from (select kind, n, lag(n, 1, 0) over (partition by kind order by n) as before from (
        select 'order' as kind, substring(number from '[0-9]+$')::bigint - 10000 as n from sales_order
        union all select 'invoice', sequence from invoice union all select 'credit note', sequence from credit_note
        union all select 'purchase order', sequence from purchase_order) numbers) rows
      where $1::text[] is null`,
    rebuild: ['orders.order', 'receivables.invoice', 'receivables.credit-note'],
    advice: 'A number was taken but its document is missing: rebuild, and if the gap stays, check the log.',
  },
];
