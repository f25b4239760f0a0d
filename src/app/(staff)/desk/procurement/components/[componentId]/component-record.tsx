import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { Stat } from '@/app/_ui/stat';
import { HistoryLink } from '../../../events/history-link';
import { Day } from '../../_parts/day';
import { ComponentState } from '../../_parts/stock-state';
import { amountOf, kindWords } from '../../_parts/words';
import { ComponentActions } from './component-actions';
import { ComponentLedger } from './component-ledger';
import { Prices } from './prices';

type Api = Outputs['procurement'];
type Props = {
  component: Api['component'];
  ledger: Api['ledger'];
  background: Api['componentBackground'];
  suppliers: { supplierId: string; name: string; currency: string }[];
};

/** One component: how much there is and comes, who asks what for it, what it is built into, every movement. */
export function ComponentRecord({ component: c, ledger, background, suppliers }: Props) {
  const { demand, uses } = background;
  const weekly = demand ? (demand.total / demand.daily.length) * 7 : 0;
  const weeks = weekly > 0 ? c.onHand / weekly : null;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Purchasing', href: '/desk/procurement' },
          { label: 'Components', href: '/desk/procurement/components' },
          { label: c.sku },
        ]}
        title={c.name}
        badge={<ComponentState stock={c} />}
        description={<span className="figures">{c.sku}</span>}
        actions={
          <>
            <HistoryLink stream={`component-${c.componentId}`} />
            <IfMay give="procurement.changeComponent">
              <ButtonLink href={`/desk/procurement/components/${c.componentId}/edit`}>Edit</ButtonLink>
            </IfMay>
            <IfMay give="procurement.adjustComponent">
              <ComponentActions component={c} />
            </IfMay>
            {c.supplierId && (
              <IfMay give="procurement.draftOrder">
                <ButtonLink
                  variant={c.toReorder ? 'accent' : 'secondary'}
                  href={`/desk/procurement/new?supplier=${c.supplierId}&item=${c.componentId}`}
                >
                  Order
                </ButtonLink>
              </IfMay>
            )}
          </>
        }
      />
      <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label="On hand"
          value={amountOf(c.onHand, c.unit)}
          hint={weeks === null ? 'No demand in 90 days' : `Lasts ${weeks.toFixed(1)} weeks`}
        />
        <Stat
          label="On order"
          value={amountOf(c.onOrder, c.unit)}
          hint={c.nextOn && <>Next {<Day day={c.nextOn} />}</>}
        />
        <Stat
          label="Reorder at"
          value={amountOf(c.reorderPoint, c.unit)}
          hint={`${amountOf(c.reorderQuantity, c.unit)} at a time`}
        />
        <Stat
          label="Needed in 90 days"
          value={amountOf(demand?.total ?? 0, c.unit)}
          trend={demand ? byWeek(demand.daily) : undefined}
          hint={demand?.short ? `${amountOf(demand.short, c.unit)} were not there` : 'By products sold'}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Prices component={c} prices={background.prices} paid={background.paid} suppliers={suppliers} />
          <ComponentLedger componentId={c.componentId} unit={c.unit} ledger={ledger} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Panel title="Facts">
            <DataList
              facts={[
                { label: 'Kind', value: kindWords[c.kind] },
                {
                  label: 'Supplier',
                  value: c.supplierId && (
                    <Link
                      className="text-brand hover:underline"
                      href={href(`/desk/procurement/suppliers/${c.supplierId}`)}
                    >
                      {c.supplierName}
                    </Link>
                  ),
                },
                { label: 'Bin', value: c.bin, figures: true },
                { label: 'Unit', value: c.unit },
                {
                  label: 'Standard cost',
                  value: <Money minor={c.standardCostMinor} currency={c.currency} />,
                },
                {
                  label: 'Worth',
                  value: <Money minor={c.onHand * c.standardCostMinor} currency={c.currency} />,
                },
                { label: 'Last delivery', value: c.lastReceivedAt && <DateTime at={c.lastReceivedAt} style="date" /> },
                { label: 'Notes', value: c.notes },
              ]}
            />
          </Panel>
          <Panel title={`Built into ${uses.length} ${uses.length === 1 ? 'product' : 'products'}`}>
            {uses.length === 0 ? (
              <p className="text-muted text-sm">No bill of materials names it yet.</p>
            ) : (
              <ul className="grid max-h-72 gap-1 overflow-y-auto text-sm">
                {uses.map((use) => (
                  <li key={use.productId} className="flex justify-between gap-3">
                    <Link className="figures text-brand hover:underline" href={href(`/desk/catalog/${use.productId}`)}>
                      {use.sku}
                    </Link>
                    <span className="figures text-muted">{amountOf(use.quantity, c.unit)} each</span>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Daily figures as weeks: a line a person can read. */
function byWeek(daily: readonly number[]): number[] {
  const weeks: number[] = [];
  for (let end = daily.length; end > 0; end -= 7)
    weeks.unshift(daily.slice(Math.max(0, end - 7), end).reduce((sum, n) => sum + n, 0));
  return weeks;
}
