import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { PurchasingHeader } from '../_parts/tabs';
import { componentFilter, type Search } from './component-filter';
import { ComponentTable } from './component-table';

export const metadata: Metadata = { title: 'Components' };

export default async function ComponentsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const { procurement } = await api();
  const [page, figures] = await Promise.all([procurement.components(componentFilter(search)), procurement.figures()]);
  return (
    <>
      <PurchasingHeader
        current="/desk/procurement/components"
        actions={
          <IfMay give="procurement.addComponent">
            <ButtonLink href="/desk/procurement/components/new" variant="primary">
              New component
            </ButtonLink>
          </IfMay>
        }
      />
      <ComponentTable page={page} search={search} toReorder={figures.toReorder} />
    </>
  );
}
