import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { timeOfPage } from '@/app/_api/past';
import { Panel } from '@/app/_ui/card';
import { LineChart } from '@/app/_ui/charts/line-chart';
import { formatPercent } from '@/app/_ui/format/number';
import { Money } from '@/app/_ui/money';
import { Stat } from '@/app/_ui/stat';
import { WithWhy } from '../../events/explain';
import { CostDialog } from '../_cost-dialog';
import { PriceDialog } from '../_price-dialog';
import { PriceProposal } from '../_price-proposal';
import { marginOf } from '../margin';
import { priceSeries } from './price-series';

type Found = NonNullable<Outputs['catalog']['record']>;
type Props = { product: Found['product']; costMinor: number | null; prices: Found['prices']; homeBp: number } & Pick<
  Parameters<typeof PriceProposal>[0],
  'proposal' | 'names'
>;

/** Price, cost and margin now, the way to change them, and how they came about. */
export async function Prices({ product, costMinor, prices, homeBp, proposal, names }: Props) {
  const { id, name, priceMinor, currency } = product;
  return (
    <Panel
      title="Price and cost"
      description="The list price holds VAT; the cost does not."
      actions={
        <>
          <IfMay give="catalog.changeCost">
            <CostDialog productId={id} name={name} nowMinor={costMinor ?? 0} currency={currency} />
          </IfMay>
          <PriceDialog productId={id} name={name} nowMinor={priceMinor} currency={currency} />
        </>
      }
    >
      <div className="grid gap-4">
        <PriceProposal proposal={proposal} currency={currency} names={names} />
        <div className="grid gap-3 sm:grid-cols-3">
          <Stat
            label={
              <WithWhy figure="price" id={id}>
                List price
              </WithWhy>
            }
            value={<Money minor={priceMinor} currency={currency} />}
          />
          <Stat
            label={
              <WithWhy figure="cost" id={id}>
                Cost
              </WithWhy>
            }
            value={costMinor === null ? '–' : <Money minor={costMinor} currency={currency} />}
          />
          <Stat
            label="Margin on the net price"
            value={costMinor === null ? '–' : formatPercent(marginOf(priceMinor, costMinor, homeBp))}
            href={`/desk/pricing/${id}`}
          />
        </div>
        <LineChart
          title="Price and cost over time"
          summary={`${prices.length} changes of price or cost are on record.`}
          data={priceSeries(prices, await timeOfPage())}
          category="on"
          categoryFormat="day"
          series={[
            { key: 'price', label: 'Price' },
            { key: 'cost', label: 'Cost', dashed: true },
          ]}
          format={{ kind: 'money', currency }}
          height={200}
        />
      </div>
    </Panel>
  );
}
