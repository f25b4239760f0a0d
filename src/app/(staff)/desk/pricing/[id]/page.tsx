import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { timeOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { LineChart } from '@/app/_ui/charts/line-chart';
import { formatPercent } from '@/app/_ui/format/number';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { Stat } from '@/app/_ui/stat';
import { CostDialog } from '../../catalog/_cost-dialog';
import { PriceDialog } from '../../catalog/_price-dialog';
import { PriceProposal } from '../../catalog/_price-proposal';
import { marginOf } from '../../catalog/margin';
import { HistoryLink } from '../../events/history-link';
import { marketSeries } from './market-series';
import { Observations } from './observations';
import { ObserveDialog } from './observe-dialog';

export const metadata: Metadata = { title: 'Price' };

const DAYS = 90;

/** One product's price in its market: ours, our cost and what competitors asked over ninety days. */
export default async function PricePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const [a, now] = await Promise.all([api(), timeOfPage()]);
  const since = new Date(now.getTime() - DAYS * 86_400_000).toISOString().slice(0, 10);
  const [record, seen, home, proposal, names] = await Promise.all([
    a.catalog.record({ productId: id }),
    a.pricing.competitorPrices({ productIds: [id], since }),
    a.pricing.home(),
    a.catalog.priceProposal({ productId: id }),
    a.identity.names(),
  ]);
  if (!record) notFound();
  const { product, costMinor, prices } = record;
  const { currency, priceMinor, name } = product;
  const { data, series, newest } = marketSeries(prices, seen, since, now);
  const mean = newest.length ? Math.round(newest.reduce((sum, o) => sum + o.priceMinor, 0) / newest.length) : undefined;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Prices', href: '/desk/pricing' }, { label: product.sku }]}
        title={name}
        actions={
          <>
            <HistoryLink stream={`product-${id}`} />
            <IfMay give="pricing.observeCompetitorPrice">
              <ObserveDialog productId={id} currency={currency} />
            </IfMay>
            <IfMay give="catalog.changeCost">
              <CostDialog productId={id} name={name} nowMinor={costMinor ?? 0} currency={currency} />
            </IfMay>
            <PriceDialog productId={id} name={name} nowMinor={priceMinor} currency={currency} />
          </>
        }
      />
      <div className="grid gap-4">
        <PriceProposal proposal={proposal} currency={currency} names={names} />
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Stat
            label="List price"
            value={<Money minor={priceMinor} currency={currency} />}
            href={`/desk/catalog/${id}`}
          />
          <Stat label="Cost" value={costMinor === null ? '–' : <Money minor={costMinor} currency={currency} />} />
          <Stat
            label="Margin on the net price"
            value={costMinor === null ? '–' : formatPercent(marginOf(priceMinor, costMinor, home.taxBp))}
          />
          <Stat
            label="Competitors’ mean"
            value={mean ? <Money minor={mean} currency={currency} /> : '–'}
            hint={mean ? `Our index is ${((priceMinor / mean) * 100).toFixed(1)}` : 'Nobody has been observed yet'}
          />
        </div>
        <LineChart
          title="Our price, our cost and the market"
          summary={
            newest.length
              ? `Prices of ${newest.length} competitors beside ours over ninety days.`
              : 'Competitor prices appear here once they are entered or imported.'
          }
          data={data}
          category="on"
          categoryFormat="day"
          series={series}
          format={{ kind: 'money', currency }}
          height={280}
        />
        <Observations rows={[...seen].reverse()} />
      </div>
    </>
  );
}
