import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { PurchasingHeader } from '../_parts/tabs';
import { type Search, supplierFilter } from './supplier-filter';
import { SupplierTable } from './supplier-table';

export const metadata: Metadata = { title: 'Suppliers' };

export default async function SuppliersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const { procurement } = await api();
  const [page, figures] = await Promise.all([procurement.suppliers(supplierFilter(search)), procurement.figures()]);
  return (
    <>
      <PurchasingHeader
        current="/desk/procurement/suppliers"
        actions={
          <IfMay give="procurement.addSupplier">
            <ButtonLink href="/desk/procurement/suppliers/new" variant="primary">
              New supplier
            </ButtonLink>
          </IfMay>
        }
      />
      <SupplierTable page={page} search={search} waiting={figures.waiting} />
    </>
  );
}
