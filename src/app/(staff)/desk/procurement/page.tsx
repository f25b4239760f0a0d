import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Money } from '@/app/_ui/money';
import { Stat } from '@/app/_ui/stat';
import { PurchasingHeader } from './_parts/tabs';
import { orderFilter, type Search } from './order-filter';
import { OrderTable } from './order-table';

export const metadata: Metadata = { title: 'Purchasing' };

export default async function PurchasingPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const { procurement } = await api();
  const [page, figures] = await Promise.all([procurement.orders(orderFilter(search)), procurement.figures()]);
  const { view = '', q = '', cursor = '' } = search;
  return (
    <>
      <PurchasingHeader
        current="/desk/procurement"
        actions={
          <IfMay give="procurement.draftOrder">
            <ButtonLink href="/desk/procurement/new" variant="accent">
              New purchase order
            </ButtonLink>
          </IfMay>
        }
      />
      <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label={`On its way, ${figures.open} ${figures.open === 1 ? 'order' : 'orders'}`}
          value={<Money minor={figures.openMinor} currency={figures.currency ?? 'EUR'} />}
          hint={`${figures.dueThisWeek} expected within a week`}
          href="/desk/procurement?view=open"
        />
        <Stat label="Late" value={figures.late} hint="Should have come by today" href="/desk/procurement?view=late" />
        <Stat
          label="Components to order"
          value={figures.toReorder}
          hint="On hand and on order at or below the reorder point"
          href="/desk/procurement/components?view=reorder"
        />
        <Stat
          label="Components in stock"
          value={figures.stock ? <Money minor={figures.stock.minor} currency={figures.stock.currency} /> : '–'}
          hint="At standard cost"
          href="/desk/procurement/components"
        />
      </div>
      <OrderTable page={page} view={view} q={q} first={!cursor} drafts={figures.drafts} late={figures.late} />
    </>
  );
}
