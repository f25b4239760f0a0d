import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api, organisation } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { ProductForm } from '../_product-form';

export const metadata: Metadata = { title: 'New product' };

export default async function NewProduct() {
  const a = await api();
  const [categories, { currency }] = await Promise.all([a.catalog.categories(), organisation()]);
  return (
    <>
      <PageHeader crumbs={[{ label: 'Catalogue', href: '/desk/catalog' }, { label: 'New' }]} title="New product" />
      <IfMay
        give="catalog.createProduct"
        otherwise={<Notice>You may look at the catalogue, not change it. Ask the owner for access.</Notice>}
      >
        <ProductForm categories={categories} currency={currency} />
      </IfMay>
    </>
  );
}
