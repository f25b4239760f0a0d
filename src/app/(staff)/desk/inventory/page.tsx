import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { readStock, type Search } from './read-stock';
import { StockTable } from './stock-table';

export const metadata: Metadata = { title: 'Stock' };

export default async function InventoryPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const read = await api();
  const [page, low] = await Promise.all([readStock(read, search), read.inventory.lowCount()]);
  const { q = '', show = '' } = search;
  return (
    <>
      <PageHeader
        title="Stock"
        description="What is on hand, what of it is promised to orders, and what may still be sold."
      />
      <StockTable page={page} low={low} query={{ q, show }} />
    </>
  );
}
