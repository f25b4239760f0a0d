import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { Money } from '@/app/_ui/money';
import { Days } from '../discount-table';
import { audiences } from '../words';

type Props = { record: Outputs['pricing']['discount']; currency: string };

/** The terms in words. */
export function Facts({ record: { discount, products, categories }, currency }: Props) {
  const { terms, validFrom, validTo, maxUses, endedReason } = discount;
  const scope = [...products.map((p) => `${p.name} (${p.sku})`), ...categories.map((c) => c.name)];
  return (
    <Panel title="Terms">
      <DataList
        facts={[
          {
            label: 'Of',
            value: terms.value.kind === 'free-shipping' ? 'Standard delivery' : scope.join(', ') || 'The whole order',
          },
          { label: 'For', value: audiences[terms.audience] },
          { label: 'Days', value: <Days from={validFrom} to={validTo} /> },
          {
            label: 'Least value of goods',
            value: terms.minimumMinor > 0 ? <Money minor={terms.minimumMinor} currency={currency} /> : 'None',
          },
          { label: 'Uses in all', value: maxUses ?? 'No limit', figures: true },
          { label: 'Uses per buyer', value: terms.maxUsesPerBuyer ?? 'No limit', figures: true },
          { label: 'Never below cost', value: terms.neverBelowCost ? 'Yes' : 'No' },
          { label: 'On top of dealers’ own prices', value: terms.onDealerPrices ? 'Yes' : 'No' },
          { label: 'Ended because', value: endedReason },
        ]}
      />
    </Panel>
  );
}
