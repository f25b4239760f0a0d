import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api, organisation } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { DiscountForm } from '../discount-form';

export const metadata: Metadata = { title: 'New discount' };

export default async function NewDiscount() {
  const a = await api();
  const [categories, { currency }] = await Promise.all([a.catalog.categories(), organisation()]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Discounts', href: '/desk/pricing/discounts' }, { label: 'New' }]}
        title="New discount"
      />
      <IfMay
        give="pricing.createDiscount"
        otherwise={<Notice>You may look at discounts, not give them. Ask the owner for access.</Notice>}
      >
        <DiscountForm categories={categories.map(({ id, name }) => ({ id, name }))} currency={currency} />
      </IfMay>
    </>
  );
}
