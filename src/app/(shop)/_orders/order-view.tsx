import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Stepper } from '@/app/_ui/stepper';
import { Timeline } from '@/app/_ui/timeline';
import { AddressLines } from './address-lines';
import { LiveOrder } from './live-order';
import { OrderLines } from './order-lines';
import { type PayTo, WhatNext } from './what-next';
import { eventWords, paymentWords, stepsOf } from './words';

type Props = {
  order: Outputs['orders']['track'];
  payTo: PayTo;
  token?: string;
  /** Papers and actions below the facts. */
  children?: ReactNode;
};

/** An order for its buyer: how far it is, what happens next, what was bought. Follows the log live. */
export function OrderView({ order, payTo, token, children }: Props) {
  const entries = order.timeline
    .filter((e) => e.type in eventWords)
    .reverse()
    .map((e) => ({ id: e.id, at: e.at, title: eventWords[e.type] }));
  return (
    <div className="grid gap-6">
      <section aria-label="Progress" className="grid gap-6 rounded-lg border border-line bg-surface p-5 sm:p-6">
        <Stepper label="Progress of the order" steps={stepsOf(order)} />
        <WhatNext order={order} payTo={payTo} token={token} />
        <LiveOrder orderId={order.id} token={token} version={order.version} />
      </section>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <Panel title="What you ordered">
          <OrderLines order={order} />
        </Panel>
        <div className="grid gap-6">
          <Panel title="Delivery">
            <div className="grid gap-3 text-sm">
              <AddressLines address={order.shippingAddress} />
              <p className="text-muted">{order.quote.shipping.label}</p>
              {order.note && <p className="text-muted">“{order.note}”</p>}
            </div>
          </Panel>
          <Panel title="Payment">
            <div className="grid gap-3 text-sm">
              <p>
                {paymentWords[order.paymentMethod]}
                {order.termsDays ? `, ${order.termsDays} days` : ''}
              </p>
              {order.purchaseReference && <p className="text-muted">Your reference: {order.purchaseReference}</p>}
              <AddressLines address={order.billingAddress} />
            </div>
          </Panel>
          {children}
          <Panel title="History">
            <Timeline entries={entries} />
          </Panel>
        </div>
      </div>
    </div>
  );
}
