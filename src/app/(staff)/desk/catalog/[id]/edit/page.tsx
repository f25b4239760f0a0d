import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { ProductForm } from '../../_product-form';

export const metadata: Metadata = { title: 'Edit product' };

export default async function EditProduct({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const a = await api();
  const seen = await a.eventLog.head();
  const [record, categories] = await Promise.all([
    /^[0-9a-f-]{36}$/.test(id) ? a.catalog.record({ productId: id }) : null,
    a.catalog.categories(),
  ]);
  if (!record) notFound();
  const { product } = record;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Catalogue', href: '/desk/catalog' },
          { label: product.sku, href: `/desk/catalog/${id}` },
          { label: 'Edit' },
        ]}
        title={product.name}
      />
      <IfMay
        give="catalog.changeProduct"
        otherwise={<Notice>You may look at the catalogue, not change it. Ask the owner for access.</Notice>}
      >
        <ProductForm categories={categories} currency={product.currency} product={product} seen={seen} />
      </IfMay>
    </>
  );
}
