import type { Metadata } from 'next';
import { api, organisation } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { ProductForm } from '../_product-form';

export const metadata: Metadata = { title: 'New product' };

export default async function NewProduct() {
  const a = await api();
  const [categories, { currency }] = await Promise.all([a.catalog.categories(), organisation()]);
  return (
    <>
      <PageHeader crumbs={[{ label: 'Catalogue', href: '/desk/catalog' }, { label: 'New' }]} title="New product" />
      <ProductForm categories={categories} currency={currency} />
    </>
  );
}
