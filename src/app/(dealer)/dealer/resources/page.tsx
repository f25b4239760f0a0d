import { BookOpen } from 'lucide-react';
import { api } from '@/app/_api/server';
import { SearchBox } from '@/app/_ui/address/search-box';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';
import { found } from './found';

export const metadata = { title: 'Resources' };

/** What a dealer shows and gives to customers: price list, data sheets, manuals, drawings; found by any words. */
export default async function Resources({ searchParams }: PageProps<'/dealer/resources'>) {
  const { q } = await searchParams;
  const asked = typeof q === 'string' ? q.slice(0, 80) : '';
  const products = found(await (await api()).pricing.dealerPrices(), asked);
  return (
    <>
      <PageHeader
        title="Resources"
        description="Papers and pictures of every product, made from the catalogue as it is now. Give them to your customers."
        actions={<CsvLink href="/dealer/prices/csv">Price list, CSV</CsvLink>}
      />
      <div className="mb-4 max-w-md">
        <SearchBox label="Search by name or SKU" />
      </div>
      <DataTable
        caption="Papers and pictures by product"
        rows={products}
        rowKey={(p) => p.productId}
        columns={[
          { key: 'sku', header: 'SKU', figures: true, from: 'medium', cell: (p) => p.sku },
          {
            key: 'name',
            header: 'Product',
            cell: ({ name, sku }) => (
              <>
                {name}
                <span className="figures block text-dense text-muted sm:hidden">{sku}</span>
              </>
            ),
          },
          {
            key: 'papers',
            header: 'Papers and pictures',
            cell: ({ sku, name }) => (
              <span className="flex flex-wrap gap-x-4 gap-y-1">
                <Paper href={`/documents/${sku}/data-sheet.pdf`} label="Data sheet" of={name} />
                <Paper href={`/documents/${sku}/manual.pdf`} label="Manual" of={name} />
                <Paper href={`/illustrations/${sku}.svg`} label="Drawing" of={name} />
                <Paper href={`/pictures/${sku}.png`} label="Picture" of={name} />
              </span>
            ),
          },
        ]}
        empty={
          <EmptyState icon={<BookOpen />} title={asked ? `Nothing fits “${asked}”` : 'Papers appear here'}>
            {asked ? 'Try a part of the name, or the SKU.' : 'They come with the products on sale.'}
          </EmptyState>
        }
      />
    </>
  );
}

const Paper = ({ href, label, of }: { href: string; label: string; of: string }) => (
  <a href={href} aria-label={`${label}: ${of}`} className="inline-flex min-h-6 items-center text-brand hover:underline">
    {label}
  </a>
);
