import { PersonalData } from '@/app/_account/personal-data';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { formatPercent } from '@/app/_ui/format/number';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { Progress } from '@/app/_ui/progress';
import { AddressBook } from './address-book';

export const metadata = { title: 'Terms and addresses' };

export default async function Account() {
  const caller = await api();
  const me = await caller.customers.me();
  if (!me?.dealer) return null; // the layout has said so already
  const asked = await caller.privacy.get({ personId: me.id });
  const { dealer, addresses, currency, code } = me;
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  const used = dealer.creditLimitMinor > 0 ? dealer.creditHeldMinor / dealer.creditLimitMinor : 0;
  return (
    <>
      <PageHeader title="Terms and addresses" />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <AddressBook customerId={me.id} addresses={addresses} company={dealer.company} country={me.country} />
        <div className="grid gap-5">
          <Panel title="Your terms">
            <DataList
              facts={[
                { label: 'Tier', value: dealer.tier?.replace(/^./, (c) => c.toUpperCase()) },
                { label: 'Discount', value: formatPercent(dealer.discountBp / 10_000), figures: true },
                { label: 'Payment', value: dealer.termsDays === 0 ? 'Due at once' : `${dealer.termsDays} days net` },
                { label: 'Credit limit', value: money(dealer.creditLimitMinor) },
                { label: 'Held by open orders', value: money(dealer.creditHeldMinor) },
                { label: 'Left', value: money(dealer.creditLeftMinor) },
              ]}
            />
            <Progress
              className="mt-3"
              label="Credit used"
              value={Math.min(1, used)}
              tone={used > 0.9 ? 'negative' : used > 0.7 ? 'caution' : 'brand'}
            />
          </Panel>
          <Panel title="Company">
            <DataList
              layout="stacked"
              facts={[
                { label: 'Customer number', value: code, figures: true },
                { label: 'Company', value: dealer.company },
                { label: 'VAT or tax number', value: dealer.taxId, figures: true },
                { label: 'Contact', value: dealer.name },
                { label: 'E-mail', value: dealer.email },
                { label: 'Phone', value: dealer.phone },
              ]}
            />
            <p className="mt-3 text-dense text-muted">
              Something changed here? Write to us, so that invoices stay right.
            </p>
          </Panel>
          <PersonalData personId={me.id} asked={asked} />
          <ButtonLink href="/forgot-password">Choose a new password</ButtonLink>
        </div>
      </div>
    </>
  );
}
