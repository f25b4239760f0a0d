import { FileText } from 'lucide-react';
import { api } from '@/app/_api/server';
import { Badge } from '@/app/_ui/badge';
import { Panel } from '@/app/_ui/card';
import { CsvLink } from '@/app/_ui/csv-link';
import { DataList } from '@/app/_ui/data-list';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatPercent } from '@/app/_ui/format/number';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';

export const metadata = { title: 'Prices' };

export default async function Prices() {
  const caller = await api();
  const [prices, me] = await Promise.all([caller.pricing.dealerPrices(), caller.customers.me()]);
  const agreed = prices.filter((p) => p.agreed);
  const terms = me?.dealer;
  return (
    <>
      <PageHeader
        title="Prices"
        description="Net prices in your currency, as of now. Orders keep the prices of the moment they are placed."
        actions={<CsvLink href="/dealer/prices/csv">Price list, CSV</CsvLink>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <DataTable
          caption="Your price list"
          rows={prices}
          rowKey={(p) => p.productId}
          columns={[
            { key: 'sku', header: 'SKU', figures: true, cell: (p) => p.sku },
            { key: 'name', header: 'Product', cell: (p) => p.name },
            {
              key: 'list',
              header: 'List, net',
              align: 'right',
              from: 'medium',
              cell: (p) => <Money minor={p.listMinor} currency={p.currency} className="text-muted" />,
            },
            {
              key: 'discount',
              header: 'Discount',
              align: 'right',
              figures: true,
              from: 'medium',
              cell: (p) => (p.listMinor > 0 ? formatPercent(1 - p.netMinor / p.listMinor) : ''),
            },
            {
              key: 'net',
              header: 'Your price',
              align: 'right',
              cell: (p) => (
                <>
                  {p.agreed && (
                    <Badge tone="brand" className="mr-2">
                      Agreed
                    </Badge>
                  )}
                  <Money minor={p.netMinor} currency={p.currency} className="font-medium" />
                </>
              ),
            },
          ]}
          empty={<EmptyState icon={<FileText />} title="Your prices appear here as soon as products are on sale" />}
        />
        <div className="grid gap-5">
          {terms && (
            <Panel title="How your prices are made">
              <DataList
                facts={[
                  { label: 'Tier', value: terms.tier?.replace(/^./, (c) => c.toUpperCase()) },
                  { label: 'Off the net list price', value: formatPercent(terms.discountBp / 10_000), figures: true },
                  { label: 'Agreed prices', value: agreed.length, figures: true },
                ]}
              />
            </Panel>
          )}
          <Panel title="Documents">
            <p className="text-dense text-muted">
              Data sheets, manuals and drawings of all products are under{' '}
              <Link href="/dealer/resources" className="text-brand hover:underline">
                Resources
              </Link>
              .
            </p>
          </Panel>
        </div>
      </div>
    </>
  );
}
