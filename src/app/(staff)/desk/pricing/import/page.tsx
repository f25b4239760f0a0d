import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { Notice } from '@/app/_ui/notice';
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
      <IfMay
        give="pricing.observeCompetitorPrices"
        otherwise={<Notice>You may look at prices, not record them. Ask the owner for access.</Notice>}
      >
        <ImportPrices />
      </IfMay>
    </>
  );
}
