import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Badge } from '@/app/_ui/badge';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { PageHeader } from '@/app/_ui/page-header';
import { Stat } from '@/app/_ui/stat';
import { WithWhy } from '../../events/explain';
import { HistoryLink } from '../../events/history-link';
import { StockState } from '../stock-state';
import { Ledger } from './ledger';
import { StockActions } from './stock-actions';

type Props = {
  productId: string;
  product?: { sku: string; name: string; active: boolean };
  level?: Outputs['inventory']['levels']['rows'][number];
  ledger: Outputs['inventory']['ledger'];
  /** Orders' numbers by their ids. */
  numbers: Record<string, string>;
};

/** One product's stock: how much, where, every movement that led there, and what to do about it. */
export function StockRecord({ productId, product, level, ledger, numbers }: Props) {
  const name = product?.name ?? 'Unknown product';
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Stock', href: '/desk/inventory' }, { label: product?.sku ?? name }]}
        title={name}
        badge={
          <>
            {level && <StockState level={level} />}
            {product && !product.active && <Badge>Not on sale</Badge>}
          </>
        }
        description={product && <span className="figures">{product.sku}</span>}
        actions={
          <>
            <HistoryLink stream={`stock-${productId}-main`} />
            <IfMay give="inventory.receive">
              <StockActions
                productId={productId}
                onHand={level?.onHand ?? 0}
                lowLevel={level?.lowLevel ?? 0}
                bin={level?.bin ?? ''}
              />
            </IfMay>
          </>
        }
      />
      <div className="mb-5 grid grid-cols-3 gap-3">
        <Stat
          label={
            <WithWhy figure="stock" id={productId}>
              On hand
            </WithWhy>
          }
          value={level?.onHand ?? 0}
        />
        <Stat
          label={
            <WithWhy figure="reserved" id={productId}>
              Promised to orders
            </WithWhy>
          }
          value={level?.reserved ?? 0}
        />
        <Stat label="Available" value={level?.available ?? 0} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Ledger productId={productId} ledger={ledger} numbers={numbers} />
        <Panel title="Facts" className="self-start">
          <DataList
            facts={[
              { label: 'Bin', value: level?.bin ?? 'none yet', figures: true },
              { label: 'Low at', value: level?.lowLevel ?? 0, figures: true },
              { label: 'Last counted', value: level?.countedAt ? <DateTime at={level.countedAt} /> : 'never' },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
