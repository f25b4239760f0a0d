import type { Metadata } from 'next';
import { PageHeader } from '@/app/_ui/page-header';
import { ImportPrices } from './import-prices';

export const metadata: Metadata = { title: 'Import competitor prices' };

export default function ImportPage() {
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Prices', href: '/desk/pricing' }, { label: 'Import' }]}
        title="Import competitor prices"
        description="A CSV file or a pasted list with the columns sku, competitor, price, and if you have them date and url. Nothing is recorded before you have seen it."
      />
      <ImportPrices />
    </>
  );
}
