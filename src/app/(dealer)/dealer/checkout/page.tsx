import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { CheckoutForm } from './checkout-form';

export const metadata = { title: 'Review and order' };

/** The order once more, where it goes, and how it is paid. */
export default async function Checkout() {
  const me = await (await api()).customers.me();
  if (!me?.dealer) return null; // the layout has said so already
  const { dealer, addresses, email, phone } = me;
  return (
    <>
      <PageHeader title="Review and order" crumbs={[{ label: 'Order', href: '/dealer' }, { label: 'Review' }]} />
      <CheckoutForm
        contact={{ email, phone: phone ?? dealer.phone }}
        addresses={addresses.length ? addresses : [{ id: 'company', address: dealer.address, isDefault: true }]}
        terms={{
          days: dealer.termsDays,
          leftMinor: dealer.creditLeftMinor,
          onHold: dealer.onHold,
          holdReason: dealer.holdReason,
        }}
      />
    </>
  );
}
