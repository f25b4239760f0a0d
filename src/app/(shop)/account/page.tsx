import { UnconfirmedEmail } from '@/app/_account/unconfirmed-email';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { AddressLines } from '../_orders/address-lines';
import { buyer } from './buyer';
import { NoOrders } from './no-orders';
import { OrderTable } from './order-table';

/** The latest orders, and where the next one will go. */
export default async function AccountPage() {
  const { person, caller } = await buyer('/account');
  const [orders, me, account] = await Promise.all([
    caller.orders.mine({ limit: 5 }),
    caller.customers.me(),
    caller.identity.me(),
  ]);
  const home = me?.addresses.find((entry) => entry.isDefault) ?? me?.addresses[0];
  return (
    <div className="grid gap-6">
      <h1 className="text-lg">Hello, {person.name}</h1>
      {account && !account.emailVerifiedAt && <UnconfirmedEmail userId={account.id} email={account.email} />}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <section aria-label="Latest orders" className="grid gap-3">
          {orders.rows.length === 0 ? <NoOrders /> : <OrderTable rows={orders.rows} />}
          {orders.next && (
            <ButtonLink href="/account/orders" variant="link" className="justify-self-start">
              All orders
            </ButtonLink>
          )}
        </section>
        <Panel
          title="Delivered to"
          actions={
            <ButtonLink href="/account/addresses" size="sm">
              {home ? 'Change' : 'Add'}
            </ButtonLink>
          }
        >
          {home ? (
            <AddressLines address={home.address} />
          ) : (
            <p className="text-muted text-sm">Add an address, and the checkout fills itself in.</p>
          )}
        </Panel>
      </div>
    </div>
  );
}
