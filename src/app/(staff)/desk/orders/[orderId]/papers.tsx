import { FileText } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import type { Order } from './order-record';

type Props = {
  order: Order;
  fulfilment: Outputs['fulfillment']['byOrder'] | null;
  invoices: Outputs['receivables']['ofOrder'];
};
const printable = ['picked', 'packed'];

/** Shipments and invoices with their papers. */
export function Papers({ order, fulfilment, invoices }: Props) {
  const shipments = fulfilment?.shipments ?? [];
  const leaving = fulfilment && printable.includes(fulfilment.status);
  const picking = fulfilment && ['queued', 'picking', 'partly-shipped'].includes(fulfilment.status);
  if (shipments.length === 0 && invoices.length === 0 && !leaving && !picking) return null;
  return (
    <Panel title="Shipments and papers">
      <ul className="grid gap-3 text-sm">
        {picking && (
          <li>
            <Paper to={`/api/documents/pick-list?orders=${order.id}`}>Pick list</Paper>
          </li>
        )}
        {leaving && (
          <li className="flex flex-wrap gap-x-4 gap-y-1">
            <Paper to={`/api/documents/packing-slips/${order.id}`}>Packing slip</Paper>
            <Paper to={`/api/documents/labels/${order.id}`}>Label</Paper>
          </li>
        )}
        {shipments.map((s) => (
          <li key={s.shipmentId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span>
              {s.carrier} <span className="figures">{s.tracking}</span>
            </span>
            <DateTime at={s.at} className="text-muted" />
            <Paper to={`/api/documents/packing-slips/${order.id}?shipment=${s.shipmentId}`}>Packing slip</Paper>
            <Paper to={`/api/documents/labels/${order.id}?shipment=${s.shipmentId}`}>Label</Paper>
          </li>
        ))}
        {invoices.map((i) => (
          <li key={i.invoiceId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link className="figures text-brand hover:underline" href={href(`/desk/receivables/${i.invoiceId}`)}>
              {i.number}
            </Link>
            <Money minor={i.totalMinor} currency={i.currency} />
            <span className="text-muted">{i.openMinor > 0 ? (i.overdue ? 'overdue' : 'open') : 'settled'}</span>
            <Paper to={`/api/documents/invoices/${i.invoiceId}`}>PDF</Paper>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Paper({ to, children }: { to: string; children: string }) {
  return (
    <a className="inline-flex items-center gap-1 text-brand hover:underline" href={to} target="_blank" rel="noreferrer">
      <FileText aria-hidden="true" className="size-3.5" />
      {children}
    </a>
  );
}
