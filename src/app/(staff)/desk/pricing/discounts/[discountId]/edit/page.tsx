import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { missingIsNull } from '@/app/_api/missing';
import { api, organisation } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { DiscountForm } from '../../discount-form';

export const metadata: Metadata = { title: 'Change discount' };
type Props = { params: Promise<{ discountId: string }> };

export default async function EditDiscount({ params }: Props) {
  const { discountId } = await params;
  if (!/^[0-9a-f-]{36}$/.test(discountId)) notFound();
  const a = await api();
  const [record, categories, { currency }] = await Promise.all([
    missingIsNull(a.pricing.discount({ discountId })),
    a.catalog.categories(),
    organisation(),
  ]);
  if (!record) notFound();
  const { discount, products } = record;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Discounts', href: '/desk/pricing/discounts' },
          { label: discount.name, href: `/desk/pricing/discounts/${discountId}` },
          { label: 'Change' },
        ]}
        title={`Change ${discount.name}`}
      />
      <IfMay
        give="pricing.changeDiscount"
        otherwise={<Notice>You may look at discounts, not change them. Ask the owner for access.</Notice>}
      >
        <DiscountForm
          categories={categories.map(({ id, name }) => ({ id, name }))}
          currency={currency}
          discount={{ ...discount, skus: products.map((p) => p.sku) }}
        />
      </IfMay>
    </>
  );
}
