import { FileText } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { buttonStyles } from '@/app/_ui/button-styles';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import type { namesOf } from '../../_who';
import { HistoryLink } from '../../events/history-link';
import { Day } from '../_parts/day';
import { OrderState } from '../_parts/order-state';
import { OrderActions } from './order-actions';
import { OrderHistory } from './order-history';
import { OrderLines } from './order-lines';
import { Receipts } from './receipts';

type Api = Outputs['procurement'];
type Props = {
  order: Api['order'];
  supplier: Api['supplier'];
  names: ReturnType<typeof namesOf>;
  today: string;
};

/** One purchase order: what was ordered, what of it came, what happened, and the one next action. */
export function OrderRecord({ order: o, supplier, names, today }: Props) {
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Purchasing', href: '/desk/procurement' }, { label: o.number }]}
        title={<span className="figures">{o.number}</span>}
        badge={<OrderState order={o} />}
        description={
          <Link className="text-brand hover:underline" href={href(`/desk/procurement/suppliers/${o.supplierId}`)}>
            {o.supplierName}
          </Link>
        }
        actions={
          <>
            <HistoryLink stream={`purchase-order-${o.purchaseOrderId}`} />
            <a
              className={buttonStyles({})}
              href={`/api/documents/purchase-orders/${o.purchaseOrderId}`}
              target="_blank"
              rel="noreferrer"
            >
              <FileText /> PDF
            </a>
            <OrderActions order={o} supplier={supplier} today={today} />
          </>
        }
      />
      {o.status === 'draft' && !supplier.approved && (
        <Notice tone="caution" className="mb-5" title={`${supplier.name} is not approved`}>
          A manager has to approve them before this order can be sent.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <OrderLines order={o} />
          {o.receipts.length > 0 && <Receipts order={o} names={names} />}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Panel title="Facts">
            <DataList
              facts={[
                {
                  label: 'Total, net',
                  value: <Money minor={o.totalMinor} currency={o.currency} className="font-medium" />,
                },
                {
                  label: `In ${o.baseCurrency}`,
                  value:
                    o.currency === o.baseCurrency ? null : (
                      <>
                        <Money minor={o.baseTotalMinor} currency={o.baseCurrency} />
                        <span className="block text-dense text-muted">
                          at {o.rate}, <Day day={o.rateOn} />
                        </span>
                      </>
                    ),
                },
                { label: 'Sent', value: o.sentOn && <Day day={o.sentOn} /> },
                { label: 'Sent to', value: o.sentTo },
                { label: o.status === 'draft' ? 'Wanted' : 'Promised', value: <Day day={o.promisedOn} /> },
                { label: 'Expected', value: o.expectedOn === o.promisedOn ? null : <Day day={o.expectedOn} /> },
                { label: 'Last delivery', value: o.receivedOn && <Day day={o.receivedOn} /> },
                { label: 'Their reference', value: o.supplierReference, figures: true },
                {
                  label: 'Payment',
                  value: supplier.netDays === 0 ? 'In advance' : `${supplier.netDays} days net`,
                },
                { label: 'Note', value: o.note },
              ]}
            />
          </Panel>
          <OrderHistory order={o} names={names} />
        </div>
      </div>
    </>
  );
}
