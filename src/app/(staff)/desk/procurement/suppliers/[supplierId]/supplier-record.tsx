import { Truck } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { EmptyState } from '@/app/_ui/empty-state';
import { MailLink } from '@/app/_ui/mail-link';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';
import { type namesOf, who } from '../../../_who';
import { HistoryLink } from '../../../events/history-link';
import { SupplierState } from '../../_parts/supplier-state';
import { countryWord } from '../../_parts/words';
import { orderColumns } from '../../order-columns';
import { BankPanel } from './bank-panel';
import { Offers } from './offers';
import { Scorecard } from './scorecard';
import { SupplierActions } from './supplier-actions';

type Api = Outputs['procurement'];
type Props = {
  supplier: Api['supplier'];
  offers: Api['offers'];
  orders: Api['orders']['rows'];
  names: ReturnType<typeof namesOf>;
};

/** One supplier: whether we may order, how they deliver, what they sell at which price, the last orders. */
export function SupplierRecord({ supplier: s, offers, orders, names }: Props) {
  const vouched = s.approvedBy ? who(s.approvedBy, names, 'Somebody') : null;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Purchasing', href: '/desk/procurement' },
          { label: 'Suppliers', href: '/desk/procurement/suppliers' },
          { label: s.name },
        ]}
        title={s.name}
        badge={<SupplierState supplier={s} />}
        description={[s.city, countryWord(s.country)].filter(Boolean).join(', ')}
        actions={
          <>
            <HistoryLink stream={`supplier-${s.supplierId}`} />
            <IfMay give="procurement.changeSupplier">
              <ButtonLink href={`/desk/procurement/suppliers/${s.supplierId}/edit`}>Edit</ButtonLink>
            </IfMay>
            <SupplierActions supplierId={s.supplierId} name={s.name} active={s.active} approved={s.approved} />
            {s.active && s.approved && (
              <IfMay give="procurement.draftOrder">
                <ButtonLink variant="accent" href={`/desk/procurement/new?supplier=${s.supplierId}`}>
                  Order
                </ButtonLink>
              </IfMay>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Scorecard supplier={s} />
          <Panel title="Last orders" flush>
            <DataTable
              bare
              caption="Last orders"
              rows={orders}
              rowKey={(o) => o.purchaseOrderId}
              rowHref={(o) => `/desk/procurement/${o.purchaseOrderId}`}
              columns={orderColumns.filter(({ key }) => key !== 'supplier')}
              empty={<EmptyState icon={<Truck />} title="Nothing was ordered here yet." />}
            />
          </Panel>
          <Offers offers={offers} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <BankPanel supplier={s} vouched={vouched} />
          <Panel title="Terms">
            <DataList
              facts={[
                {
                  label: 'Payment',
                  value: s.netDays === 0 ? 'In advance' : `${s.netDays} days net`,
                },
                {
                  label: 'Early discount',
                  value: s.discountBp > 0 ? `${s.discountBp / 100} % within ${s.discountDays} days` : null,
                },
                { label: 'Delivery', value: s.incoterm },
                { label: 'Lead time agreed', value: `${s.leadTimeDays} ± ${s.leadTimeSdDays} days` },
                {
                  label: 'Smallest order',
                  value: s.minimumOrderMinor > 0 ? <Money minor={s.minimumOrderMinor} currency={s.currency} /> : null,
                },
                {
                  label: 'Freight',
                  value: s.freightMinor > 0 ? <Money minor={s.freightMinor} currency={s.currency} /> : null,
                },
                {
                  label: 'No freight from',
                  value:
                    s.freeFreightFromMinor > 0 ? <Money minor={s.freeFreightFromMinor} currency={s.currency} /> : null,
                },
                { label: 'Notes', value: s.notes },
              ]}
            />
          </Panel>
          <Panel title="Contacts">
            <ul className="grid gap-3 text-sm">
              {s.contacts.map((c) => (
                <li key={c.email} className="grid gap-0.5">
                  <span className="font-medium">{c.name}</span>
                  {c.role && <span className="text-muted">{c.role}</span>}
                  <MailLink email={c.email} />
                  {c.phone && <a href={`tel:${c.phone.replace(/[^+\d]/g, '')}`}>{c.phone}</a>}
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
    </>
  );
}
