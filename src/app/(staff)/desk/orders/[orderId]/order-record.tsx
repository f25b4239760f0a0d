import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { PageHeader } from '@/app/_ui/page-header';
import { Timeline } from '@/app/_ui/timeline';
import { HistoryLink } from '../../events/history-link';
import { StepButton } from '../../fulfillment/step-button';
import { channelWords, methodWords, OrderState, PaymentState } from '../order-words';
import { AddressCard } from './address-card';
import { MoneyToReturn } from './money-to-return';
import { NoteForm } from './note-form';
import { CancelButton, ConfirmButton } from './order-actions';
import { OrderLines } from './order-lines';
import { entries } from './order-timeline';
import { Papers } from './papers';
import { ReturnDialog } from './return-dialog';
import { returnables } from './returnable';

export type Order = Outputs['orders']['get'];
type Props = {
  order: Order;
  toReturn: Outputs['checkout']['moneyToReturn'];
  fulfilment: Outputs['fulfillment']['byOrder'] | null;
  invoices: Outputs['receivables']['ofOrder'];
  /** Names of the staff by user. */
  names: Readonly<Record<string, string>>;
};

const cancellable = ['placed', 'confirmed', 'picking', 'packed'];

/** One order: facts left, what happened right, the one next action on top. */
export function OrderRecord({ order, toReturn, fulfilment, invoices, names }: Props) {
  const back = returnables(order.lines, fulfilment?.lines ?? []);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Orders', href: '/desk/orders' }, { label: order.number }]}
        title={<span className="figures">{order.number}</span>}
        badge={
          <>
            <OrderState status={order.status} />
            <PaymentState status={order.paymentStatus} />
          </>
        }
        actions={
          <>
            <HistoryLink stream={`order-${order.id}`} />
            <IfMay give="orders.cancel">
              {cancellable.includes(order.status) && <CancelButton orderId={order.id} number={order.number} />}
            </IfMay>
            <IfMay give="orders.confirm">
              {order.status === 'placed' && <ConfirmButton orderId={order.id} number={order.number} />}
            </IfMay>
            <IfMay give="fulfillment.returnGoods">
              {back.length > 0 && (
                <ReturnDialog
                  orderId={order.id}
                  number={order.number}
                  currency={order.currency}
                  lines={back}
                  invoices={invoices.map(({ invoiceId, number }) => ({ invoiceId, number }))}
                />
              )}
            </IfMay>
            {fulfilment && <StepButton row={fulfilment} variant="accent" />}
          </>
        }
      />
      <MoneyToReturn orderId={order.id} payments={toReturn} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <OrderLines order={order} fulfilment={fulfilment} />
          <Papers order={order} fulfilment={fulfilment} invoices={invoices} />
          <div className="grid gap-5 sm:grid-cols-2">
            <AddressCard title="Delivery" address={order.shippingAddress} phone={order.contactPhone} />
            <AddressCard title="Billing" address={order.billingAddress} email={order.contactEmail} />
          </div>
          <Panel title="Facts">
            <DataList
              facts={[
                { label: 'Placed', value: <DateTime at={order.placedAt} /> },
                {
                  label: 'Leaves by',
                  value: <DateTime at={`${order.promisedOn}T00:00:00Z`} style="date" timeZone="UTC" />,
                },
                { label: 'By way of', value: channelWords[order.channel] },
                {
                  label: 'Payment',
                  value: `${methodWords[order.paymentMethod]}${order.termsDays ? `, ${order.termsDays} days` : ''}`,
                },
                { label: 'Shipping', value: order.quote.shipping.label },
                { label: 'Their reference', value: order.purchaseReference, figures: true },
                { label: 'Their note', value: order.note },
              ]}
            />
          </Panel>
        </div>
        <Panel title="What happened" className="self-start">
          <IfMay give="orders.note">
            <NoteForm orderId={order.id} />
          </IfMay>
          <Timeline entries={entries(order, names)} />
        </Panel>
      </div>
    </>
  );
}
