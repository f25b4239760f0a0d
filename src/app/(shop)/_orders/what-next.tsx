import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { buttonStyles } from '@/app/_ui/button-styles';
import { CopyButton } from '@/app/_ui/copy-button';
import { DateTime } from '@/app/_ui/date-time';
import { Money } from '@/app/_ui/money';
import { carrierPage } from './words';

type Order = Outputs['orders']['track'];
export type PayTo = { name: string; bank: string; iban: string; bic: string } | null;

/** What happens now, and what the buyer has to do, if anything. */
export function WhatNext({ order, payTo, token }: { order: Order; payTo: PayTo; token?: string }) {
  const due = order.paymentStatus !== 'paid' && order.paymentStatus !== 'refunded' && order.status !== 'cancelled';
  return (
    <div className="grid gap-4 text-sm">
      <p className="reading text-base">{sentence(order)}</p>
      {order.shipments.map((shipment) => (
        <Shipment key={shipment.shipmentId} {...shipment} />
      ))}
      {order.status === 'placed' && order.paymentMethod === 'card' && (
        <a
          className={buttonStyles({ variant: 'accent', size: 'lg' })}
          href={`/api/orders/${order.id}/pay${token ? `?t=${encodeURIComponent(token)}` : ''}`}
        >
          Pay <Money minor={order.totalMinor} currency={order.currency} /> by card
        </a>
      )}
      {due && order.paymentMethod === 'bank-transfer' && <BankDetails order={order} payTo={payTo} />}
    </div>
  );
}

function sentence(order: Order): ReactNode {
  const by = <DateTime at={order.promisedOn} style="long" timeZone="UTC" />;
  const waiting = order.status === 'confirmed' || order.status === 'picking' || order.status === 'packed';
  if (waiting && order.promisedOn < new Date().toISOString().slice(0, 10))
    return <>We are late: this order was promised for {by}. It is still being packed; we write as soon as it leaves.</>;
  switch (order.status) {
    case 'placed':
      return 'Your goods are reserved for 30 minutes. As soon as the payment is in, we pack them.';
    case 'confirmed':
      return order.quote.shipping.method === 'pickup' ? (
        <>We put your order together. It is ready to be collected by {by}.</>
      ) : (
        <>We pack your order now. It will be with you by {by}.</>
      );
    case 'picking':
    case 'packed':
      return <>Your order is being packed. It will be with you by {by}.</>;
    case 'partly-shipped':
      return 'A part of your order is on its way. The rest follows as soon as it is packed.';
    case 'shipped':
      return <>Your order is on its way. It will be with you by {by}.</>;
    case 'delivered':
      return 'Your order has arrived. Is something not right? Write to us, we sort it out.';
    case 'cancelled':
      return 'This order was cancelled. Nothing will be sent; what was paid is paid back.';
  }
}

function Shipment({ carrier, tracking, at }: Order['shipments'][number]) {
  const page = carrierPage(carrier, tracking);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2">
      <span>
        {carrier} <span className="figures">{tracking}</span>
      </span>
      <span className="text-muted">
        <DateTime at={at} style="date" />
      </span>
      {page && (
        <a
          href={page}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-brand underline underline-offset-4"
        >
          Follow the parcel
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
      )}
    </p>
  );
}

function BankDetails({ order, payTo }: { order: Order; payTo: PayTo }) {
  const open = order.totalMinor - order.paidMinor;
  const rows = [
    ['Amount', <Money key="amount" minor={open} currency={order.currency} />],
    ['Reference', <Copied key="reference" text={order.number} />],
    ...(payTo
      ? [
          ['To', payTo.name],
          ['IBAN', <Copied key="iban" text={payTo.iban} />],
          ['BIC', `${payTo.bic}, ${payTo.bank}`],
        ]
      : []),
  ] as [string, ReactNode][]; // pairs by construction
  return (
    <section aria-label="Bank transfer" className="rounded-lg border border-line p-4">
      <h3 className="mb-2 font-medium">Please transfer</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {!payTo && <p className="mt-2 text-dense text-muted">Our bank details are on the invoice.</p>}
    </section>
  );
}

const Copied = ({ text }: { text: string }) => (
  <span className="inline-flex items-center gap-1">
    <span className="figures">{text}</span>
    <CopyButton text={text} label="Copy" />
  </span>
);
