import type { Metadata } from 'next';
import { timeOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { orderFilter, type Search } from './order-filter';
import { OrderTable } from './order-table';

export const metadata: Metadata = { title: 'Orders' };

export default async function OrdersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const [{ orders }, now] = await Promise.all([api(), timeOfPage()]);
  const [page, counts] = await Promise.all([orders.list(orderFilter(search, now)), orders.counts()]);
  return (
    <>
      <PageHeader title="Orders" description="Everything that was ordered, by every channel." />
      <OrderTable
        page={page}
        counts={counts}
        search={new URLSearchParams(
          Object.entries(search).flatMap(([k, v]) => [v ?? []].flat().map((x) => [k, x])),
        ).toString()}
      />
    </>
  );
}
