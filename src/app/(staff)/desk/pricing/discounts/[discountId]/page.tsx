import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { missingIsNull } from '@/app/_api/missing';
import { api, organisation } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { Stat } from '@/app/_ui/stat';
import { StatusBadge } from '@/app/_ui/status-badge';
import { HistoryLink } from '../../../events/history-link';
import { standings, valueText } from '../words';
import { Facts } from './facts';
import { OnOff } from './on-off';
import { Uses } from './uses';

export const metadata: Metadata = { title: 'Discount' };
type Props = { params: Promise<{ discountId: string }> };

/** One discount: its terms, what it has given, and who used it lately. */
export default async function DiscountPage({ params }: Props) {
  const { discountId } = await params;
  if (!/^[0-9a-f-]{36}$/.test(discountId)) notFound();
  const a = await api();
  const [record, { currency: home }] = await Promise.all([
    missingIsNull(a.pricing.discount({ discountId })),
    organisation(),
  ]);
  if (!record) notFound();
  const { discount, uses } = record;
  const { standing, name, status } = discount;
  const currency = discount.currency ?? home;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Discounts', href: '/desk/pricing/discounts' }, { label: discount.code ?? name }]}
        title={name}
        badge={<StatusBadge status={standings[standing].status}>{standings[standing].word}</StatusBadge>}
        actions={
          <>
            <HistoryLink stream={`discount-${discountId}`} />
            <OnOff discountId={discountId} name={name} ended={status === 'ended'} />
            <IfMay give="pricing.changeDiscount">
              <ButtonLink variant="primary" href={`/desk/pricing/discounts/${discountId}/edit`}>
                Change
              </ButtonLink>
            </IfMay>
          </>
        }
      />
      <div className="grid gap-4">
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Stat label="Takes off" value={valueText(discount.terms)} />
          <Stat label="Code" value={discount.code ?? 'None, counts by itself'} />
          <Stat
            label="Orders with it"
            value={discount.uses}
            hint={discount.maxUses === null ? 'No limit' : `${Math.max(0, discount.maxUses - discount.uses)} left`}
          />
          <Stat label="Given so far" value={<Money minor={discount.givenMinor} currency={currency} />} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
          <Facts record={record} currency={currency} />
          <Uses uses={uses} />
        </div>
      </div>
    </>
  );
}
